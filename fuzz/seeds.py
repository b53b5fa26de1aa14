"""Makes small seeds for the fuzz targets: seeds.py FOLDER writes FOLDER/TARGET/…."""

import io
import os
import random
import sys
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
random.seed(1)
R="泉水县2024年政府工作报告\n（2024年1月8日）\n各位代表：\n一、2023年工作回顾\n地区生产总值增长6.3%，新建公园12个，改造老旧小区30个，城镇新增就业1.2万人。\n二、2024年工作安排\n地区生产总值增长6%左右，新建公园8个以上，居民收入与经济增长同步。\n指标\t单位\t数量\n粮食产量\t万吨\t12.5\n"
def put(t,n,b):
    d=os.path.join(sys.argv[1], t); os.makedirs(d,exist_ok=True); open(f'{d}/{n}','wb').write(b)
def z(parts):
    f=io.BytesIO()
    with zipfile.ZipFile(f,'w',zipfile.ZIP_DEFLATED) as a:
        for n,b in parts: a.writestr(n,b)
    return f.getvalue()
docx=z([('[Content_Types].xml','<Types/>'),('_rels/.rels','<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),('word/document.xml','<w:document xmlns:w="w"><w:body>'+''.join(f'<w:p><w:r><w:t>{l}</w:t></w:r></w:p>' for l in R.split('\n'))+'<w:tbl><w:tr><w:tc><w:p><w:r><w:t>5%</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>')])
html='<html><head><meta charset="utf-8"><title>报告</title></head><body>'+''.join(f'<p>{l}</p>' for l in R.split('\n'))+'<table><tr><td>指标</td><td>5<sup>3</sup></td></tr></table></body></html>'
def pdf(content):
    objs=[b'<< /Type /Catalog /Pages 2 0 R >>',b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',b'<< /Length %d >>\nstream\n%s\nendstream'%(len(content),content),b'<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',b'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /A /DW 1000 >>']
    out=b'%PDF-1.5\n';offs=[]
    for i,o in enumerate(objs): offs.append(len(out)); out+=b'%d 0 obj\n%s\nendobj\n'%(i+1,o)
    x=len(out); out+=b'xref\n0 %d\n0000000000 65535 f \n'%(len(objs)+1)+b''.join(b'%010d 00000 n \n'%o for o in offs)+b'trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF'%(len(objs)+1,x)
    return out
draw=b'BT /F1 12 Tf 72 700 Td <'+ '新建公园12个。'.encode('utf-16-be').hex().encode()+b'> Tj 0 -20 Td <'+'增长6.3%'.encode('utf-16-be').hex().encode()+b'> Tj ET'
for n,b in (('txt',R.encode()),('gbk',R.encode('gbk')),('html',html.encode()),('docx',docx),('pdf',pdf(draw)),('mhtml',b'MIME-Version: 1.0\n'+html.encode())): put('read',n,b)
xml=b'<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>'+'新建公园12个'.encode()+b'</w:t></w:r></w:p>'
for k in range(8): put('inside',f'{k}',bytes([k])+[html.encode(),html.encode(),xml,'增长5%'.encode(),R.encode(),draw,b'1 beginbfrange <0000> <FFFF> <0000> endbfrange 1 beginbfchar <0036> <0036> endbfchar',xml][k])
for i in range(8):
    put('text',f's{i}',random.randbytes(60+40*i)); put('phrase',f's{i}',bytes([i])+random.randbytes(10+4*i))
    put('link',f's{i}',b'\n'.join(bytes([j])+random.randbytes(8) for j in range(5+i)))
    put('merge',f's{i}',random.randbytes(12+8*i))
put('phrase','t',b'\x03'+'新建公园8个以上'.encode())
L=ROOT + '/data/ledgers/'
for f in os.listdir(L):
    b=open(L+f,'rb').read()
    small=b'\n'.join(b.split(b'\n')[:8])+b'\n'
    put('import',f,b'\x02'+small); put('rows',f,small); put('verify_audit',f,small)
put('import','patch',b'\x00'+random.randbytes(20)); put('import','empty',b'\x01{}\n')
put('rows','files','file,place,kind,date,reviews,plans,extent\na.txt,泉水县,政府工作报告,2024-01-08,2023,2024,full\n'.encode())
put('rows','decide','id,decision,why,value\nabcdefghijkl,接受,x,5\nabcdefghijkm,更正,y,7\n'.encode())
put('rows','rules',b'rule,value\nsure_link,0.9\n')
put('sheet','cells',b'\x01<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells></worksheet>')
put('sheet','strings','\x02<sst><si><t>指标</t></si><si><r><t>a</t></r></si></sst>'.encode())
put('sheet','styles',b'\x03<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>')
put('sheet','rows',b'\x04<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>')
put('sheet','grid',b'\x05'+b'\t'.join(b'\x00'+bytes([i]) for i in (0,1,2,3,4,6))+b'\n'+b'\t'.join([b'\x03'+'泉水县'.encode(),b'\x032024',b'\x03'+'新建公园'.encode(),b'\x0312',b'\x0314',b'\x03'+'个'.encode()]))
for i,f in enumerate(['indicators','units','cues','headings','kinds','works','linkage','tables','duplicates','columns']):
    put('own',f,bytes([i])+b'\n'.join(open(f'{ROOT}/data/{f}.csv','rb').read().split(b'\n')[1:5])+b'\n')
