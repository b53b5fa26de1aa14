# Merging: what another ledger added to this one, and where the two disagreed.

merge-done = 并入：文件{ $documents }、表述{ $claims }、更正{ $corrections }、裁定{ $rulings }、撤回{ $withdrawals }、恢复{ $restorations }、复核{ $acceptances }；两处都有{ $known }条

merge-kept = 另并入：{ $rows }

## Where they disagreed

conflict-withdrawn-here = 不一致：{ $id } 在本账已撤回，在另一本账有效；按撤回处理。恢复：duizhang restore { $id }
conflict-withdrawn-there = 不一致：{ $id } 在另一本账已撤回，在本账有效；按撤回处理。恢复：duizhang restore { $id }
conflict-corrected = 不一致：同一表述，本账更正为 { $here }，另一本账更正为 { $there }；以后录的 { $stands } 为准，另一条已撤回或被取代
conflict-ruled = 不一致：同一目标，本账裁定 { $here }，另一本账裁定 { $there }；以后作的 { $stands } 为准
