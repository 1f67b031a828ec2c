import { Citations } from '../ui/Citation.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'

type Step = { title: string; who: string; what: string; basis: readonly string[] }

/** The way of one case, with the articles each step rests on. */
const STEPS: readonly Step[] = [
  {
    title: '接报与受案',
    who: '办案民警',
    what: '登记接报情况，决定是否受案（立案），指派两名以上办案民警。',
    basis: ['PROC:61', 'PSA-2025:90'],
  },
  {
    title: '调查取证',
    who: '办案民警',
    what: '登记当事人、证据、询问和强制措施；每项期限都可查看计算过程。',
    basis: ['APL:54', 'PSA-2025:97'],
  },
  {
    title: '告知与听证',
    who: '办案民警',
    what: '处罚前告知，登记陈述申辩；符合条件的依申请举行听证。',
    basis: ['APL:44', 'APL:63', 'PSA-2025:117'],
  },
  {
    title: '法制审核',
    who: '法制审核人员',
    what: '未经审核通过的处理意见不能作出决定；审核人员不得是本案办案人员。',
    basis: ['APL:58', 'PSA-2025:114'],
  },
  {
    title: '决定与送达',
    who: '公安机关负责人、办案民警',
    what: '作出决定，编发文号，宣告并送达当事人。',
    basis: ['APL:57', 'APL:61', 'PSA-2025:116'],
  },
  { title: '执行与结案', who: '办案民警', what: '登记缴款或执行情况，结案归档。', basis: ['APL:67', 'PROC:258'] },
  {
    title: '执法公示',
    who: '公示统计人员',
    what: '依法公开的决定在期限内公示，不公开的注明理由，应封存的封存。',
    basis: ['APL:48', 'PSA-2025:136'],
  },
]

/** The first steps of a newcomer: the way of a case, and how the screens work. */
export default function FirstStepsPage() {
  return (
    <Page title="使用入门">
      <Section title="一起案件怎样办完">
        <ol className="steps">
          {STEPS.map((step) => (
            <li key={step.title}>
              <strong>{step.title}</strong> <span className="soft">{step.who}</span>
              <p>
                {step.what}依据：
                <Citations of={step.basis} />
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="页面怎样使用">
        <ul className="steps">
          <li>不能办理的事项显示为灰色，旁边写明原因和依据的法条；点开法条可以查看原文。</li>
          <li>每个期限都可以点开“为何是这天”，查看起算日、扣除的日期和适用的法律版本。</li>
          <li>填写的内容自动存为本机草稿，只有本人能看到；登录失效后重新登录即可继续填写，退出登录时清除。</li>
          <li>列表的筛选、排序、页码和列都写在网址中，复制网址即可把同样的视图发给同事（对方只能看到其权限内的内容）。</li>
          <li>
            按 <kbd>/</kbd> 搜索，按 <kbd>?</kbd> 查看快捷键，按 <kbd>Ctrl</kbd>+<kbd>Enter</kbd> 提交。
          </li>
        </ul>
      </Section>
    </Page>
  )
}
