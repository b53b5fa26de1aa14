-- What a duizhang of layout 7 recorded, as of the commit before layout 8: a text read, an item with progress, a letter and
-- an obstacle, in five entries.

INSERT INTO place VALUES (1, '泉水县', '泉水县', NULL, 'county', NULL, '2026-11-27T19:58:45Z', '陈');
INSERT INTO document VALUES (1, '6dg6e3zhwekb', NULL, 1, '政府工作报告', '2025年泉水县人民政府工作报告', '', '2025-01-10', '2024', '2025', 'excerpt', '10da183435a8f4200e475e8b7be5ff237e5e3313563dc8075201af9bb67a9806', '2025年泉水县人民政府工作报告

2025年1月10日，泉水县人民政府县长在泉水县第十八届人民代表大会第四次会议上

一、2024年工作回顾

2024年，全县改造老旧小区11个。

二、2025年工作安排

签约项目18个，落地项目10个，总投资100亿元，改造老旧小区12个。
', '2026-11-27T19:58:45Z', '陈', NULL, '');
INSERT INTO claim VALUES (1, '71dk9w91k644', NULL, 'result', 1, 1, 2024, '全县改造老旧小区', 'level', 'eq', '', '11', NULL, NULL, '个', '2024', NULL, '', '2024年，全县改造老旧小区11个', 211, 213, '一、2024年工作回顾', 'amount', 0, '2026-11-27T19:58:45Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (2, 'j2t6ms5agcat', NULL, 'target', 1, 1, 2025, '签约项目', 'level', 'eq', '', '18', NULL, NULL, '个', '2025', NULL, '', '签约项目18个', 260, 262, '二、2025年工作安排', 'amount', 0, '2026-11-27T19:58:45Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (3, 'wjc1n2erybwk', NULL, 'target', 1, 1, 2025, '落地项目', 'level', 'eq', '', '10', NULL, NULL, '个', '2025', NULL, '', '签约项目18个，落地项目10个', 280, 282, '二、2025年工作安排', 'amount', 0, '2026-11-27T19:58:45Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (4, 'gm07crnte6ks', NULL, 'target', 1, 1, 2025, '改造老旧小区', 'level', 'eq', '', '12', NULL, NULL, '个', '2025', NULL, '', '签约项目18个，落地项目10个，总投资100亿元，改造老旧小区12个', 327, 329, '二、2025年工作安排', 'amount', 0, '2026-11-27T19:58:45Z', '陈', '', NULL, NULL);
INSERT INTO item VALUES (1, 'f6aqr06xaqcr', NULL, 0, '', 1, 2025, '改造老旧小区12个', NULL, NULL, '住建局', '', '', '', '2025-10-31', '', NULL, NULL, NULL, '改造老旧小区', 'level', 'eq', '', '12', NULL, '个', 0, '', '', '2026-11-27T19:58:46Z', '陈');
INSERT INTO progress VALUES (1, '3mz8pyqvr5ek', NULL, 0, '', 1, '2025-06-30', 'cumulative', '已改造老旧小区', 'level', 'eq', '', '7', NULL, '个', 0, NULL, NULL, NULL, '已改造老旧小区7个', '', '', '2026-11-27T19:58:46Z', '王');
INSERT INTO letter VALUES (1, 'epr1eg501v5q', NULL, 0, '', 1, '督〔2025〕1号', 'reminder', '2025-11-30', '2025-12-05', '2025-12-30', '提醒函

督〔2025〕1号

住建局：

2025年泉水县重点事项“改造老旧小区12个”由你单位牵头，完成时限为2025年10月31日。截至2025年6月30日，该事项判定为“未报”。
最近一次报送截至2025-06-30，应报2025-11-01以后的进度，7个（截至2025-06-30），为目标12个的58.33%，应达100%（10个月中的10个月），落后41.7个百分点
请查明原因，抓紧推进，于2025年12月30日前赶上进度，并于2025年12月5日前书面回复进展、存在困难和下一步安排。对上述情况有异议的，请一并书面说明。

2025年11月30日
', '2026-11-27T19:58:46Z', '王');
INSERT INTO obstacle VALUES (1, 'k4fdphm9a8w4', NULL, 0, '', 1, '2025-05-01', '', NULL, '用地指标未落实', NULL, '', '2026-11-27T19:58:46Z', '林');
INSERT INTO entry VALUES (1, 'recorded', 1, 1, 4, 0, 0, 0, 0, '', 'ac676043906b68274d3e79f73d192cf1d856c95f5ffe43d0956079dfa81280be', '2026-11-27T19:58:45Z', '陈', 7, 0, 0, 0, 0, 0, 0);
INSERT INTO entry VALUES (2, 'recorded', 1, 1, 4, 0, 0, 0, 0, 'ac676043906b68274d3e79f73d192cf1d856c95f5ffe43d0956079dfa81280be', '41d54d3852131bb640002bbb69cd3c9e5e96f75f69972f2de58e676f4f1a8061', '2026-11-27T19:58:46Z', '陈', 7, 1, 0, 0, 0, 0, 0);
INSERT INTO entry VALUES (3, 'recorded', 1, 1, 4, 0, 0, 0, 0, '41d54d3852131bb640002bbb69cd3c9e5e96f75f69972f2de58e676f4f1a8061', 'f874a22ac53e935cc401f42728237260cd8d4c3f401a968924e07fc50f56baa7', '2026-11-27T19:58:46Z', '王', 7, 1, 0, 1, 0, 0, 0);
INSERT INTO entry VALUES (4, 'recorded', 1, 1, 4, 0, 0, 0, 0, 'f874a22ac53e935cc401f42728237260cd8d4c3f401a968924e07fc50f56baa7', '6bcfc5a614c06de0c2c3b31ebb70b364da8a93a232f301011150bf110b2910a8', '2026-11-27T19:58:46Z', '王', 7, 1, 0, 1, 1, 0, 0);
INSERT INTO entry VALUES (5, 'recorded', 1, 1, 4, 0, 0, 0, 0, '6bcfc5a614c06de0c2c3b31ebb70b364da8a93a232f301011150bf110b2910a8', 'bb3a6d9978d4e4abc2943f548d938b6c84eb7de4832b30b867400a18457f5204', '2026-11-27T19:58:46Z', '林', 7, 1, 0, 1, 1, 0, 1);
