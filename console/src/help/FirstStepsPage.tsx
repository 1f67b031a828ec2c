import { Page } from '../ui/Page.tsx'

/** The first steps of a newcomer. */
export default function FirstStepsPage() {
  return (
    <Page title="使用入门">
      <p>本平台用于案件的办理、法制审核、执法公示和年度统计。请在左侧选择要办理的事项。</p>
    </Page>
  )
}
