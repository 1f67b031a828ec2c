import { useSuspenseQuery } from '@tanstack/react-query'
import { q } from '../../api/client.ts'
import '../../cases/cases.css'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/Page.tsx'
import { useParam } from '../../ui/useParam.ts'
import { Compared } from './Compared.tsx'
import { History } from './History.tsx'
import { LastDays } from './LastDays.tsx'
import { RecordActs } from './RecordActs.tsx'
import { Standing } from './Standing.tsx'
import { Versions } from './Versions.tsx'

/** One decision before the public: where it stands and until when, what may be done next, what they read beside the words of the case, what happened. */
export default function RecordPage() {
  const recordId = useParam('recordId')
  const { data: detail } = useSuspenseQuery(q.getPublicityRecord({ recordId }))
  const { record } = detail
  return (
    <Page title={record.number ?? `公示记录 ${record.recordNo}`} trail={[{ title: '执法公示', to: paths.publicity() }]}>
      <Standing detail={detail} />
      <LastDays detail={detail} />
      <RecordActs key={record.version} detail={detail} />
      <Compared detail={detail} />
      <Versions detail={detail} />
      <History detail={detail} />
    </Page>
  )
}
