"""Makes the PDF fixtures of this folder. Needs reportlab."""

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

PARAGRAPHS = [
    "（一）经济运行稳中向好。全年地区生产总值达到312.5亿元，同比增长6.3%；规模以上工业增加值增长7.1%，固定资产投资增长5.8%，"
    "一般公共预算收入完成18.64亿元，城镇和农村居民人均可支配收入分别增长5.2%和7.4%，主要指标均好于预期，为明年各项工作打下了较好的基础。",
    "（二）民生事业持续改善。新建公办幼儿园4所，新增学位1260个；改造老旧小区23个，惠及居民5870户；新增公共停车位1500个以上，"
    "城镇新增就业9800人，城镇登记失业率控制在3.5%以内，完成了年初承诺的十件实事中的九件，余下一件将在明年二季度完成。",
    "明年的主要目标是：地区生产总值增长6%左右，力争6.5%；固定资产投资增长6%以上。",
]


def wrap(font, size, text, width):
    """The lines of a paragraph with an indent of two characters."""
    line, room, lines = "", width - 2 * size, []
    for sign in text:
        if pdfmetrics.stringWidth(line + sign, font, size) > room:
            lines.append(line)
            line, room = "", width
        line += sign
    return lines + [line]


def document(path, font, pages):
    page = canvas.Canvas(path, pagesize=A4, invariant=1)
    for number in range(1, pages + 1):
        page.setFont(font, 9)
        page.drawString(90, 800, "青溪县政府工作报告")
        page.drawCentredString(297, 40, f"— {number} —")
        y = 760
        if number == 1:
            page.setFont(font, 22)
            page.drawCentredString(297, y, "二〇二三年政府工作报告")
            y -= 50
        page.setFont(font, 14)
        for text in PARAGRAPHS[number - 1 :]:
            for at, line in enumerate(wrap(font, 14, text, 420)):
                page.drawString(88 + (28 if at == 0 else 0), y, line)
                y -= 24
        if number == 1:
            for row in [("指标", "目标", "实绩"), ("粮食总产量", "25万吨", "25.3万吨")]:
                for x, cell in zip((100, 240, 360), row):
                    page.drawString(x, y, cell)
                y -= 24
        page.showPage()
    page.save()


pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
document("unigb-ucs2.pdf", "STSong-Light", 3)

locked = canvas.Canvas("locked.pdf", pagesize=A4, invariant=1, encrypt=StandardEncryption("secret"))
locked.setFont("STSong-Light", 14)
locked.drawString(90, 700, "全县新建公园12个。")
locked.save()
