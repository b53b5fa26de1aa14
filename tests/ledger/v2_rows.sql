-- What a duizhang of layout 2 recorded, as of the commit before layout 3: a text read, claims typed, a correction, a ruling,
-- an acceptance, a withdrawal and its restoration, in seven entries of which the last one's head was published.

INSERT INTO place VALUES (1, '泉水县', '泉水县', NULL, 'county', NULL, '2024-02-01T08:30:00Z', '陈');
INSERT INTO place VALUES (2, '晋江市', '晋江市', NULL, 'county', NULL, '2024-02-02T08:30:00Z', '林');
INSERT INTO place VALUES (3, '晋江市/紫帽镇', '紫帽镇', 2, 'town', NULL, '2024-02-02T08:30:00Z', '林');
INSERT INTO document VALUES (1, '9gdjm9y8xhjh', NULL, 1, '政府工作报告', '泉水县政府工作报告', '', '2024-01-10', '2023', '2024', 'full', '3ed80912f131ae56a67aeda85b0a9450d404cef9f02b1e4e7f973522569b6cd4', '泉水县政府工作报告' || char(10) || '2023年，全县地区生产总值增长5.8%。' || char(10) || '今年主要预期目标是：地区生产总值增长6.0%，粮食总产量增长4.5%—5%。' || char(10) || '', '2024-02-01T08:30:00Z', '陈');
INSERT INTO document VALUES (2, 'ymv3brhg3x1j', NULL, 1, '', '2024年工作计划', 'https://example.com/1', NULL, NULL, NULL, 'keyed', '', NULL, '2024-02-02T08:30:00Z', '林');
INSERT INTO document VALUES (3, 'bfg7m01zmmfc', NULL, 3, '', '', '', '2024-01-20', NULL, NULL, 'keyed', '', NULL, '2024-02-02T08:30:00Z', '林');
INSERT INTO claim VALUES (1, 'ng5p9zfzs8e7', NULL, 'result', 1, 1, 2023, '地区生产总值', 'growth', 'eq', '', '5.8', NULL, NULL, '%', '2023', NULL, '', '全县地区生产总值增长5.8%', 68, 71, '一、2023年工作回顾', 'growth', 0, '2024-02-01T08:30:00Z', '陈', '');
INSERT INTO claim VALUES (2, 'en53gaqzwj50', NULL, 'target', 1, 1, 2024, '地区生产总值', 'growth', 'eq', '', '6.0', NULL, NULL, '%', '2024', NULL, '', '地区生产总值增长6.0%', 130, 133, '', 'growth', 0, '2024-02-01T08:30:00Z', '陈', '');
INSERT INTO claim VALUES (3, 'tvh7t4dxm76a', NULL, 'target', 1, 1, 2024, '粮食总产量', 'growth', 'range', '', '4.5', '5', NULL, '%', '2024', NULL, '', '粮食总产量增长4.5%—5%', 158, 166, '', 'growth', 0, '2024-02-01T08:30:00Z', '陈', '');
INSERT INTO claim VALUES (4, '0nzff2x0rex3', NULL, 'target', 1, 2, 2024, '固定资产投资', 'growth', 'eq', '', '7', NULL, NULL, '%', '2024', NULL, '', '固定资产投资增长7%', NULL, NULL, '', '', 1, '2024-02-02T08:30:00Z', '林', '');
INSERT INTO claim VALUES (5, 'rghmh7bnmnzq', NULL, 'target', 3, 3, 2024, '规上工业产值', 'growth', 'eq', '', '7.6', NULL, NULL, '%', '2024', NULL, '', '规上工业产值增长7.6%', NULL, NULL, '', '', 1, '2024-02-02T08:30:00Z', '林', '');
INSERT INTO claim VALUES (6, 'vmeha4k324m1', 4, 'target', 1, 2, 2024, '固定资产投资', 'growth', 'eq', '', '7.5', NULL, NULL, '%', '2024', NULL, '', '固定资产投资增长7%', NULL, NULL, '', '', 1, '2024-02-03T08:30:00Z', '陈', '看错');
INSERT INTO ruling VALUES (1, 'cj3cnh7bxehp', 6, 'met', '已核实', '2024-02-04T08:30:00Z', '王');
INSERT INTO withdrawal VALUES (1, 2, NULL, NULL, '重复', '2024-02-06T08:30:00Z', '王');
INSERT INTO restoration VALUES (1, 1, '并不重复', '2024-02-07T08:30:00Z', '林');
INSERT INTO acceptance VALUES (1, 2, 1, '2024-02-05T08:30:00Z', '王');
INSERT INTO entry VALUES (1, 'recorded', 1, 1, 3, 0, 0, 0, 0, '', '46281c9c7ae503035d859788e85be8b664711df4af6806356d257d239a532c6e', '2024-02-01T08:30:00Z', '陈');
INSERT INTO entry VALUES (2, 'recorded', 3, 3, 5, 0, 0, 0, 0, '46281c9c7ae503035d859788e85be8b664711df4af6806356d257d239a532c6e', '17a48b4cdb349f4115c50d4233d18d005cd33c68af9d15a4f275863136ca7775', '2024-02-02T08:30:00Z', '林');
INSERT INTO entry VALUES (3, 'recorded', 3, 3, 6, 0, 0, 0, 0, '17a48b4cdb349f4115c50d4233d18d005cd33c68af9d15a4f275863136ca7775', 'ec8a517efcaea1283942dbaa0ac2e7c65f60b41257da41ccbf8c567d4f7d82f7', '2024-02-03T08:30:00Z', '陈');
INSERT INTO entry VALUES (4, 'recorded', 3, 3, 6, 1, 0, 0, 0, 'ec8a517efcaea1283942dbaa0ac2e7c65f60b41257da41ccbf8c567d4f7d82f7', 'da9ce7755617d8bbd7a277df8b888658b9897c423ae2ca8205317567f0dbe6f5', '2024-02-04T08:30:00Z', '王');
INSERT INTO entry VALUES (5, 'recorded', 3, 3, 6, 1, 0, 0, 1, 'da9ce7755617d8bbd7a277df8b888658b9897c423ae2ca8205317567f0dbe6f5', '849eecab786de38b34dbe0cfd67be4bc6619e3ecb309a372ac02a6a7d269a1ac', '2024-02-05T08:30:00Z', '王');
INSERT INTO entry VALUES (6, 'recorded', 3, 3, 6, 1, 1, 0, 1, '849eecab786de38b34dbe0cfd67be4bc6619e3ecb309a372ac02a6a7d269a1ac', 'a1121051cfdf7f59992fe3332e0220ba914936b8d2dce5167816bbafd6a75cbc', '2024-02-06T08:30:00Z', '王');
INSERT INTO entry VALUES (7, 'recorded', 3, 3, 6, 1, 1, 1, 1, 'a1121051cfdf7f59992fe3332e0220ba914936b8d2dce5167816bbafd6a75cbc', '2ed3c918d7d5af7b17fdb677f9ca40784ab3f593ddfdb800ea853cedf26f1bce', '2024-02-07T08:30:00Z', '林');
