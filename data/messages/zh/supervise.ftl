# The year in between: how an item stands, lights, letters, bulletins and meetings.

## Why an item stands so

pace-done-on = { $on }起已达到，时限{ $due }
pace-not-since = 最近一次报送截至{ $reported }，应报{ $since }以后的进度
pace-never-reported = 到期应报，从未报送
pace-overdue = 时限{ $due }已过，尚未达到
pace-nothing-due = 尚无应报、应完成的内容
pace-no-number = 既无数量，又无节点，无从判定
pace-no-figure = 所报内容中没有可与目标比较的数
pace-target-reached-so-far = 按全年目标本身衡量，目前达到
pace-target-not-reached = 按全年目标本身衡量，目前未达到
pace-by-bands = 完成比例与应达比例比较
pace-no-share = 目标为 0 或单位不同，{ $value }算不出完成比例
pace-by-steps = { $all }个节点中，到期{ $due }个，已完成{ $done }个
