/** In Chinese, what stands against putting values beside each other; the keys are the words of the catalogues. */
export const caveatsInChinese: Readonly<Record<string, string>> = {
  'the forms of 2014 count requests of one year; since 2019 the count is of applications newly received':
    '2014 年的表统计当年收到的申请，2019 年起统计本年新收',
  'closed requests in the form of 2014, all results of the year since 2019':
    '2014 年的表统计办结的申请，2019 年起统计本年度全部办理结果',
  'the form of 2014 counts what was public already apart': '2014 年的表把“已属于主动公开范围”另外统计',
  'the form of 2014 has no cases that are pending': '2014 年的表不含尚未审结的案件',
  '对外公开总数量 (2019) counts what was ever made public, 现行有效件数 (2021) what is in force':
    '对外公开总数量（2019）是历来公开的，现行有效件数（2021）是仍然有效的',
  '本年新公开数量 (2019) counts publication, 本年制发件数 (2021) issue':
    '本年新公开数量（2019）统计公开，本年制发件数（2021）统计制发',
  '上一年项目数量 (2019) has no counterpart since 2021': '上一年项目数量（2019）自 2021 年起没有对应的项目',
  'one of the two is from prose, the other from a form': '相邻两个数，一个取自文字叙述，一个取自表格',
  'the two forms do not count the same thing': '两种表统计的不是同一事项',
}
