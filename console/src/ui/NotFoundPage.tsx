import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Page } from './Page.tsx'

/** For an address no page has. */
export default function NotFoundPage() {
  return (
    <Page title="没有这个页面">
      <p>地址可能已经变更，或复制时缺了一段。</p>
      <p>
        可以<Link to={paths.home()}>回到首页</Link>，或在左侧选择要办理的事项。
      </p>
    </Page>
  )
}
