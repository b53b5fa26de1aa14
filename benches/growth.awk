# What grows, made up: awk -v what=CASE -v n=N -v folder=F -f growth.awk writes documents.csv and claims.csv, or plan.txt and
# review.txt. Bytes, not characters: LC_ALL=C. The same arguments make the same files with any awk.
function chance(of) {
    seed = (seed * 16807) % 2147483647
    return int(seed / 7) % of
}
function word(length_of,   made, at) {
    made = ""
    for (at = 0; at < length_of; at++) made = made substr(characters, 3 * chance(64) + 1, 3)
    return made
}
function claim(role, name, value, unit, source, date, quote) {
    print role ",甲县,2023," name ",level,eq," value "," unit "," source "," date "," quote > (folder "/claims.csv")
}
function pair(target, result, value, unit) {
    claim("target", target, value, unit, "甲县2023年政府工作报告", "", target value unit)
    claim("result", result, value, unit, "甲县2024年政府工作报告", "", result value unit)
}
function day(at) { return sprintf("%04d-%02d-%02d", 1900 + int(at / 336), int(at / 28) % 12 + 1, at % 28 + 1) }
BEGIN {
    seed = 20240101
    characters = "山水云风松竹梅兰石泉溪河湖海江岭峰谷川原田林花草木禾稻麦桑茶龙凤鹤鹿马牛羊鱼鸟虎金银铜铁玉珠锦绣文武忠信仁义礼智勇和平安康宁福"
    documents = folder "/documents.csv"
    print "role,place,year,indicator,measure,comparator,value,unit,source,date,quote" > (folder "/claims.csv")
    print "place,kind,date,reviews,plans,extent,title,url" > documents
    if (what !~ /^titles/ && what != "sources") {
        print "甲县,政府工作报告,2023-01-08,2022,2023,full,甲县2023年政府工作报告," > documents
        print "甲县,政府工作报告,2024-01-08,2023,2024,full,甲县2024年政府工作报告," > documents
    }
    plan = folder "/plan.txt"; review = folder "/review.txt"
    if (what ~ /^sentences/) {
        print "甲县2023年政府工作报告\n（2023年1月8日）\n二、2023年工作安排" > plan
        print "甲县2024年政府工作报告\n（2024年1月8日）\n一、2023年工作回顾\n地区生产总值增长6%。" > review
    }
    for (at = 1; at <= n; at++) {
        if (what == "indicator") pair("地区生产总值", "地区生产总值", at, "亿元")
        if (what == "work") pair("新建公园", "新建公园", at, "个")
        if (what == "place-year") { name = "新建" word(5) "路"; pair(name, name, at, "公里") }
        if (what == "words") pair("新建" word(4) "公园", "新建" word(4) "公园", at, "个")
        if (what == "sentences") { print "新建" word(4) "公园" at "个。" > plan; print word(8) "进展顺利。" > review }
        if (what == "sentences-alike") { print "新建" word(4) "公园" at "个。" > plan; print word(4) "公园进展顺利。" > review }
        if (what == "titles") print "甲县,新闻," day(at) ",,,excerpt,同名," > documents
        if (what == "titles-of-addresses") print "甲县,新闻,2024-01-08,,,excerpt,同名,http://example.org/" at > documents
        if (what == "sources") claim("target", "新建公园", at, "个", "同名", day(at), "新建公园" at "个")
    }
    if (what == "quote") {
        line = "增"
        while (length(line) < 3 * n) line = line line
        print "甲县2024年政府工作報告\n（2024年1月8日）\n一、2023年工作回顧\n" substr(line, 1, 3 * n) "長6%，新建公園12個。" > review
    }
    if (what == "quotes") {
        line = "1"
        while (length(line) < 30000) line = line line
        for (at = 1; at <= n; at++) claim("target", "新建公园", at, "个", "甲县2023年政府工作报告", "", substr(line, 1, 30000))
    }
}
