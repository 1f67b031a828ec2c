import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { kindsQuery } from './kinds.ts'
import './licences.css'
import { KindFacts } from './view/KindFacts.tsx'

/** 许可事项: every kind with its basis, terms and papers, as they hold now. */
export default function KindsPage() {
  const { data: kinds } = useSuspenseQuery(kindsQuery())
  return (
    <Page title="许可事项">
      <p className="soft">
        共 {kinds.length}{' '}
        项。事项、依据、条件、期限和申请材料应当公示；标明“待核对”的期限可以在“设置”中修改，只适用于此后接收的申请。
      </p>
      {kinds.map((kind) => (
        <section key={kind.code} className="section" aria-labelledby={`kind-${kind.code}`}>
          <div className="section-head">
            <h2 id={`kind-${kind.code}`}>{kind.name}</h2>
            <div className="page-actions">
              <Link to={paths.licences()} search={{ kind: kind.code } as never}>
                查看申请<span className="unseen">：{kind.name}</span>
              </Link>
            </div>
          </div>
          <KindFacts kind={kind} />
          <details className="fold">
            <summary>
              应当提交的申请材料（{kind.documents.length}）<span className="unseen">：{kind.name}</span>
            </summary>
            <ol>
              {kind.documents.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </details>
        </section>
      ))}
    </Page>
  )
}
