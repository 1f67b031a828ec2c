import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { kindsQuery } from './kinds.ts'
import './licences.css'
import { LEVELS } from './names.ts'
import { KindFacts } from './view/KindFacts.tsx'

/** 许可事项: every kind with its basis, terms and papers, as they hold now. */
export default function KindsPage() {
  const { data: kinds } = useSuspenseQuery(kindsQuery())
  return (
    <Page title="许可事项">
      <p className="soft">
        共 {kinds.length}{' '}
        项。事项、依据、条件、期限和申请材料应当公示；标明“待核对”的期限由本机关核对后在“设置”中修改，只适用于此后接收的申请。
      </p>
      {kinds.map((kind) => (
        <details key={kind.code} className="section kind">
          <summary>
            <h2>{kind.name}</h2>
            <span className="soft">
              {LEVELS[kind.level]}，{kind.decision.count} 个工作日，材料 {kind.documents.length} 项
            </span>
          </summary>
          <KindFacts kind={kind} />
          <h3>应当提交的申请材料</h3>
          <ol className="paper-list">
            {kind.documents.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
          <p>
            <Link to={paths.licences()} search={{ kind: kind.code } as never}>
              查看“{kind.name}”的申请
            </Link>
          </p>
        </details>
      ))}
    </Page>
  )
}
