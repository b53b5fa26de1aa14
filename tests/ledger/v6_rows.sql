-- What a duizhang of layout 6 recorded, as of the commit before layout 7: a text read, a claim typed with its unit and a
-- note, a document, a correction, a ruling, a withdrawal and its restoration, in seven entries.

INSERT INTO place VALUES (1, '泉水县', '泉水县', NULL, 'county', NULL, '2026-11-27T16:16:02Z', '陈');
INSERT INTO place VALUES (2, '晋江市', '晋江市', NULL, 'county', NULL, '2026-11-27T16:16:03Z', '林');
INSERT INTO place VALUES (3, '晋江市/紫帽镇', '紫帽镇', 2, 'town', NULL, '2026-11-27T16:16:03Z', '林');
INSERT INTO document VALUES (1, 'jrvw5cz7b89m', NULL, 1, '政府工作报告', '2025年泉水县人民政府工作报告', '', '2025-01-10', '2024', '2025', 'excerpt', '8351ad61cb30408c37be61654c6e9aa2a0c6f13d76ec27bdcbb8eed762b66c50', '2025年泉水县人民政府工作报告

2025年1月10日，泉水县人民政府县长在泉水县第十八届人民代表大会第四次会议上

一、2024年工作回顾

2024年，全县地区生产总值增长5.8%，改造老旧小区11个。

二、2025年工作安排

地区生产总值增长6%，改造老旧小区12个，城镇新增就业2800人。
', '2026-11-27T16:16:02Z', '陈', NULL, 'reviews;plans');
INSERT INTO document VALUES (2, 'essj0trexjhx', NULL, 3, '', '', '', NULL, NULL, NULL, 'keyed', '', NULL, '2026-11-27T16:16:03Z', '林', NULL, '');
INSERT INTO document VALUES (3, 'enedxxzp71n6', NULL, 1, '统计公报', '2025年统计公报', '', '2026-03-10', '2025', NULL, 'keyed', '', NULL, '2026-11-27T16:16:03Z', '林', NULL, 'kind;date;reviews');
INSERT INTO claim VALUES (1, 'vnhcwss8g50b', NULL, 'result', 1, 1, 2024, '全县地区生产总值', 'growth', 'eq', '', '5.8', NULL, NULL, '%', '2024', NULL, '', '2024年，全县地区生产总值增长5.8%', 217, 220, '一、2024年工作回顾', 'growth', 0, '2026-11-27T16:16:02Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (2, 'xvzg011p83tf', NULL, 'result', 1, 1, 2024, '改造老旧小区', 'level', 'eq', '', '11', NULL, NULL, '个', '2024', NULL, '', '2024年，全县地区生产总值增长5.8%，改造老旧小区11个', 242, 244, '一、2024年工作回顾', 'amount', 0, '2026-11-27T16:16:02Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (3, '9pp0ncz6rb0f', NULL, 'target', 1, 1, 2025, '地区生产总值', 'growth', 'eq', '', '6', NULL, NULL, '%', '2025', NULL, '', '地区生产总值增长6%', 303, 304, '二、2025年工作安排', 'growth', 0, '2026-11-27T16:16:02Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (4, '3a4x4bdpa5cz', NULL, 'target', 1, 1, 2025, '改造老旧小区', 'level', 'eq', '', '12', NULL, NULL, '个', '2025', NULL, '', '地区生产总值增长6%，改造老旧小区12个', 326, 328, '二、2025年工作安排', 'amount', 0, '2026-11-27T16:16:02Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (5, 'kp519n9w2a7t', NULL, 'target', 1, 1, 2025, '城镇新增就业', 'level', 'eq', '', '2800', NULL, NULL, '人', '2025', NULL, '', '地区生产总值增长6%，改造老旧小区12个，城镇新增就业2800人', 352, 356, '二、2025年工作安排', 'amount', 0, '2026-11-27T16:16:02Z', '陈', '', NULL, NULL);
INSERT INTO claim VALUES (6, '05rf3d8j2xrv', NULL, 'target', 3, 2, 2025, '规上工业产值', 'growth', 'eq', '', '7.6', NULL, NULL, '%', '2025', NULL, '', '规上工业产值增长7.6%', NULL, NULL, '', 'growth', 1, '2026-11-27T16:16:03Z', '林', '', '工信局', '预算内');
INSERT INTO claim VALUES (7, 'jxfxcq6wnb3n', 6, 'target', 3, 2, 2025, '规上工业产值', 'growth', 'eq', '', '7.8', NULL, NULL, '%', '2025', NULL, '', '规上工业产值增长7.8%', NULL, NULL, '', 'growth', 1, '2026-11-27T16:16:03Z', '王', '看错一行', '工信局', '预算内');
INSERT INTO ruling VALUES (1, '7aybtm7nmwpz', 3, 'met', '已核实', '2026-11-27T16:16:04Z', '王');
INSERT INTO withdrawal VALUES (1, 3, NULL, NULL, '重复', '2026-11-27T16:16:04Z', '王');
INSERT INTO restoration VALUES (1, 1, '并不重复', '2026-11-27T16:16:04Z', '林');
INSERT INTO entry VALUES (1, 'recorded', 1, 1, 5, 0, 0, 0, 0, '', '8b90a4e6413b9354c34a5180ef78f1b304ec57cd2ae67c5309c22db28e045a6d', '2026-11-27T16:16:02Z', '陈', 6);
INSERT INTO entry VALUES (2, 'recorded', 3, 2, 6, 0, 0, 0, 0, '8b90a4e6413b9354c34a5180ef78f1b304ec57cd2ae67c5309c22db28e045a6d', 'cef97476bfcb0698b91de10eb9b235b4c905310924201d80caad490742e083a6', '2026-11-27T16:16:03Z', '林', 6);
INSERT INTO entry VALUES (3, 'recorded', 3, 3, 6, 0, 0, 0, 0, 'cef97476bfcb0698b91de10eb9b235b4c905310924201d80caad490742e083a6', '51bfe6b3733a20f651805433497bf662d44c7bb0008d596b6cd02b6d21246599', '2026-11-27T16:16:03Z', '林', 6);
INSERT INTO entry VALUES (4, 'recorded', 3, 3, 7, 0, 0, 0, 0, '51bfe6b3733a20f651805433497bf662d44c7bb0008d596b6cd02b6d21246599', '9515613094267355deb9f3e105a2508565875e9157f6153c9965f86c29b81c8f', '2026-11-27T16:16:03Z', '王', 6);
INSERT INTO entry VALUES (5, 'recorded', 3, 3, 7, 1, 0, 0, 0, '9515613094267355deb9f3e105a2508565875e9157f6153c9965f86c29b81c8f', 'cc72c2d62e24b25f77432b6a8fdf6307d192c4c9df9ddec9e1e6dc2f3e988743', '2026-11-27T16:16:04Z', '王', 6);
INSERT INTO entry VALUES (6, 'recorded', 3, 3, 7, 1, 1, 0, 0, 'cc72c2d62e24b25f77432b6a8fdf6307d192c4c9df9ddec9e1e6dc2f3e988743', 'b27122f5d9cb998c888c1d46020587a81d28e5113f4ccdc3aab962c2f845898f', '2026-11-27T16:16:04Z', '王', 6);
INSERT INTO entry VALUES (7, 'recorded', 3, 3, 7, 1, 1, 1, 0, 'b27122f5d9cb998c888c1d46020587a81d28e5113f4ccdc3aab962c2f845898f', '57bad8434325de626c5114536b5ec0624ebae54f103bb7ef8aa75d011cca2c45', '2026-11-27T16:16:04Z', '林', 6);
