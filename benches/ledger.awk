# A big ledger, made up: places of two rungs, a report each a year that plans the year and reviews the one before,
# and in it fifty targets and what came of them the year after. Writes documents.csv, targets.csv and results.csv.
# awk -v folder=F -v places=2500 -v years=8 -f ledger.awk
# The same arguments make the same ledger with any awk.
function chance(of) {
    seed = (seed * 16807) % 2147483647
    return seed % of
}
function tenths(number) { return sprintf("%d.%d", number / 10, number % 10) }
# What is measured: name|unit|measure|least|most|decimals|comparator word
function canonical(row) { indicators[++known] = row }
function works(row) { work[++works_known] = row }
function claim(file, role, year, name, measure, comparator, value, high, unit, relative, report, date, quote, cue) {
    print role "," place "," year "," name "," measure "," comparator "," value "," high ",," unit "," year "," \
        relative ",," report "," "," date "," quote "," cue > file
}
function figure(least, most, decimals,   number) {
    number = least + chance(most - least + 1)
    return decimals ? tenths(number) : number
}
# A target and what came of it; `said` is how the result calls it.
function pair(year, row, said,   part, low, high, comparator, cue, words, target, result, around, far, measure) {
    split(row, part, "|")
    low = part[4]; high = part[5]; measure = part[3]
    target = low + chance(high - low + 1)
    around = chance(20)
    comparator = "eq"; cue = ""; far = ""
    if (around < 5) { comparator = "ge"; cue = "以上" }
    else if (around < 7) { comparator = "approx"; cue = "左右" }
    else if (around < 8 && measure == "growth") { comparator = "range"; far = figure(target + 5, target + 10, part[6]) }
    words = measure == "growth" ? "增长" : ""
    if (measure == "growth" && around == 19) {
        claim(targets, "target", year, part[1], measure, "ge", "", "", "", "own_gdp_growth", title(year), date(year), \
            part[1] "与经济增长同步", "同步")
    } else {
        result = part[6] ? tenths(target) : target
        claim(targets, "target", year, part[1], measure, comparator, result, far, part[2], "", title(year), \
            date(year), part[1] words result (far == "" ? "" : "—" far) part[2] cue, cue)
    }
    if (chance(20) == 0) return
    result = target + chance(int(target / 5) + 4) - int(target / 10) - 1
    if (result < 1) result = 1
    if (part[6]) result = tenths(result)
    around = chance(30)
    comparator = around == 0 ? "gt" : "eq"
    claim(results, "result", year, said == "" ? part[1] : said, measure, comparator, result, "", part[2], "", \
        title(year + 1), date(year + 1), (said == "" ? part[1] : said) words (around == 0 ? "超" : "") result part[2], \
        around == 0 ? "超" : "")
}
function title(year) { return name "" year "年政府工作报告" }
function date(year) { return year "-01-" (10 + number % 19) }
BEGIN {
    seed = 20240101
    canonical("地区生产总值|%|growth|50|90|1"); canonical("一般公共预算收入|%|growth|30|90|1")
    canonical("规模以上工业增加值|%|growth|50|120|1"); canonical("固定资产投资|%|growth|40|150|1")
    canonical("社会消费品零售总额|%|growth|50|110|1"); canonical("城镇居民人均可支配收入|%|growth|50|90|1")
    canonical("农村居民人均可支配收入|%|growth|60|100|1"); canonical("进出口总额|%|growth|30|120|1")
    canonical("居民消费价格|%|growth|15|30|1"); canonical("城镇调查失业率|%|share|45|60|1")
    canonical("城镇新增就业|人|level|1200|9000|0"); canonical("失业人员再就业|人|level|300|2000|0")
    canonical("农村劳动力转移就业|人|level|500|4000|0"); canonical("地区生产总值|亿元|level|900|9000|1")
    canonical("一般公共预算收入|亿元|level|80|900|1"); canonical("税收收入|亿元|level|60|600|1")
    canonical("社会消费品零售总额|亿元|level|300|3000|1"); canonical("规模以上工业总产值|亿元|level|900|9000|1")
    canonical("旅游总收入|亿元|level|50|900|1"); canonical("制造业投资|%|growth|50|200|1")
    canonical("基础设施投资|%|growth|20|150|1"); canonical("新增高新技术企业|家|level|5|90|0")
    canonical("新增限上商贸企业|家|level|5|60|0"); canonical("建设高标准农田|亩|level|3000|60000|0")
    canonical("粮食播种面积|万亩|level|100|900|1"); canonical("全社会研发经费投入|%|growth|60|200|1")
    canonical("细颗粒物平均浓度|微克/立方米|level|18|40|0"); canonical("地表水水质优良比例|%|share|800|1000|1")
    canonical("城市生活污水集中收集率|%|share|600|950|1"); canonical("新增普惠托位|个|level|200|3000|0")
    canonical("金融机构各项贷款余额|亿元|level|900|9000|1"); canonical("村集体经济收入|万元|level|900|9000|0")
    canonical("新能源汽车产量|辆|level|1000|90000|0"); canonical("战略性新兴产业增加值|%|growth|60|150|1")
    canonical("现代服务业增加值|%|growth|50|120|1")
    works("新增公共停车位|个|level|300|4000|0|新增公共停车泊位"); works("改造老旧小区|个|level|5|90|0|")
    works("新建农村公路|公里|level|10|200|0|"); works("改造农村户厕|座|level|200|4000|0|改造农村厕所")
    works("新建公园绿地|公顷|level|5|90|0|"); works("新建口袋公园|个|level|2|30|0|建成口袋公园")
    works("新建污水管网|公里|level|5|120|0|"); works("新增养老床位|张|level|50|900|0|新增养老服务床位")
    works("建设充电桩|个|level|100|3000|0|建成充电桩"); works("开工重点项目|个|level|10|200|0|")
    works("签约亿元以上项目|个|level|5|90|0|"); works("植树造林|万亩|level|10|200|1|")
    works("新建中小学校|所|level|1|12|0|"); works("新增学位|个|level|500|9000|0|")
    works("新建社区食堂|个|level|2|40|0|"); works("加装电梯|部|level|5|90|0|既有住宅加装电梯")
    works("改造燃气管网|公里|level|10|150|0|"); works("新建水库|座|level|1|5|0|")
    works("治理河道|公里|level|5|90|0|"); works("培育家庭农场|家|level|10|200|0|")
    works("新增绿道|公里|level|5|60|0|"); works("救助困难群众|人次|level|500|9000|0|")
    works("举办招聘会|场|level|20|300|0|"); works("建成保障性住房|套|level|200|5000|0|")
    documents = folder "/documents.csv"; targets = folder "/targets.csv"; results = folder "/results.csv"
    print "place,kind,date,reviews,plans,extent,title,url" > documents
    heads = "role,place,year,indicator,measure,comparator,value,value_high,stretch,unit,period,relative_to,flags," \
        "source,url,date,quote,cue"
    print heads > targets; print heads > results
    for (number = 0; number < places; number++) {
        # The first of every twenty-five is a city, the others its counties.
        city = sprintf("第%d市", int(number / 25) + 1)
        name = number % 25 ? sprintf("第%d县", number + 1) : city
        place = number % 25 ? city "/" name : city
        for (year = 2016; year <= 2016 + years; year++)
            print place ",政府工作报告," date(year) "," year - 1 "," (year < 2016 + years ? year : "") ",full," \
                title(year) "," > documents
        for (year = 2016; year < 2016 + years; year++) {
            for (row = 1; row <= known; row++) pair(year, indicators[row], "")
            first = chance(works_known)
            for (row = 0; row < 50 - known; row++) {
                at = (first + row) % works_known + 1
                split(work[at], part, "|")
                pair(year, work[at], chance(3) == 0 ? part[7] : "")
            }
        }
    }
}
