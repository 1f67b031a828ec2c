import { api } from '../../../api/client.ts'
import { ActForm } from '../../../ui/ActForm.tsx'
import { type Detail, refusalOf } from '../../words.ts'
import { formOf } from './common.ts'

/** The release: nothing to fill in, the gate is asked once more. */
export function PublishForm({ detail }: { detail: Detail }) {
  const { path, common } = formOf(detail)
  return (
    <ActForm<object, unknown>
      name="publishRecord"
      {...common}
      refused={refusalOf(detail.acts.publishRecord)}
      act={() => api.publishRecord(path)}
      submit="发布"
      said="已发布"
    >
      <p>发布后在门户的固定网址公开，并记入透明日志；期满自动转为“公示期满”。发布前系统再次核对能否公开。</p>
    </ActForm>
  )
}
