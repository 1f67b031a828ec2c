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

/** The way of one application for a licence. */
const LICENCE_STEPS: readonly Step[] = [
  {
    title: '接收申请',
    who: '窗口受理人员',
    what: '登记申请人和已提交的材料，出具接收凭证；材料不齐的也应当接收。',
    basis: ['LIC:29', 'LIC:32(2)'],
  },
  {
    title: '补正与受理',
    who: '窗口受理人员',
    what: '五个工作日内一次告知需要补正的全部内容，或者受理、不予受理；逾期不告知的，自收到申请材料之日起即为受理。',
    basis: ['LIC:32(1).4', 'LIC:32(1).5'],
  },
  {
    title: '审查与听证',
    who: '许可审查人员',
    what: '登记材料审查和实地核查；涉及他人重大利益的，告知听证权利。',
    basis: ['LIC:34', 'LIC:46', 'LIC:47'],
  },
  {
    title: '许可决定',
    who: '单位负责人、公安机关负责人',
    what: '在期限内准予许可；不予许可的先经法制审核，说明理由并告知救济途径。',
    basis: ['LIC:38', 'LIC:42'],
  },
  { title: '发证送达', who: '窗口受理人员', what: '十个工作日内颁发、送达许可证件和决定书。', basis: ['LIC:44'] },
  {
    title: '监督与终止',
    who: '许可审查人员、公安机关负责人',
    what: '登记监督检查；依法延续、变更、撤销或者注销许可。',
    basis: ['LIC:61', 'LIC:50', 'LIC:69', 'LIC:70'],
  },
]

const Steps = ({ of }: { of: readonly Step[] }) => (
  <ol className="steps">
    {of.map((step) => (
      <li key={step.title}>
        <strong>{step.title}</strong> <span className="soft">{step.who}</span>
        <p>
          {step.what}依据：
          <Citations of={step.basis} />
        </p>
      </li>
    ))}
  </ol>
)

/** The first steps of a newcomer: the way of a case and of an application for a licence, and how the screens work. */
export default function FirstStepsPage() {
  return (
    <Page title="使用入门">
      <Section title="一起案件怎样办完">
        <Steps of={STEPS} />
      </Section>
      <Section title="一件许可申请怎样办完">
        <Steps of={LICENCE_STEPS} />
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
