# The verbs that judge: what they leave out, and rulings.

left-out = 另有{ $count }项目标尚未复核，未列入；duizhang review 逐条复核
target-ruled = { $target } 裁定为{ $status }：{ $why }
target-ruled-computed = { $target } 裁定为{ $status }（按规则计算为{ $computed }）：{ $why }
