# What is handed on to other programs.

## A data package

package-title = 目标与实绩对照数据
package-description = 政府计划的目标、后来报告的实绩，以及每项目标的判定，由 duizhang 写出。audit.csv 可用 duizhang verify audit.csv 与账本核对；在 audit.csv、targets.csv 或 results.csv 中改正的格子，用 duizhang review --apply 文件 取回。数字是照印刷的十进制数。一格有几项的，以分号相隔。电子表格会当作公式的格子，以撇号开头。
package-audit = 每项目标一行：判定及其依据
package-targets = 在库的目标
package-results = 在库的实绩
package-documents = 目标和实绩所在的文件
package-codebook = 各表每一栏的含义
package-written = { $path }：数据包，目标{ $targets }、实绩{ $results }、文件{ $documents }，连同审计表

## SDMX

sdmx-written = 观测值{ $written }个；未写出：没有数字的{ $numberless }条，没有起止的累计数{ $timeless }条

## StratML

stratml-description = 政府计划的目标、后来报告的实绩，以及每项目标的判定。
stratml-provenance = 规则{ $rules }，词表 { $vocabulary }，链头 { $head }
stratml-loses = StratML 没有元素表示判定、判定规则、附注、所依的原文和文件（写在 OtherInformation 中），以及数怎样约束（写作 Descriptor）；原文位置、校验码、差距、容差、其他口径的数和没有目标的实绩都丢失。除后两项外，审计表都有。
stratml-lost = Objective { $objectives }个；只以文字写出的：没有数字的目标{ $relative }项，区间的远端或力争数{ $ends }处，单位或计量方式与目标不同的实绩{ $units }项
stratml-no-target = 没有可写的目标，而 StratML 至少要有一项；duizhang list targets 列出在库的目标
stratml-verdict = { $status }（规则：{ $rule }）
stratml-ruled = 由人裁定；按规则为{ $computed }。理由：{ $why }
stratml-caveats = 附注：{ $caveats }
stratml-stated-in = 出自：{ $document }
stratml-reported-in = 报告于：{ $document }：“{ $quote }”
stratml-searched = 所查未见：{ $documents }
stratml-responsible = 责任单位
