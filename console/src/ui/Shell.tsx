import type { ReactNode } from 'react'
import { AccountMenu } from './AccountMenu.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { Navigation } from './Navigation.tsx'
import { SearchBox } from './SearchBox.tsx'

/** Header, navigation and the place for the page. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="shell-head">
        <strong className="shell-name">法度</strong>
        <SearchBox />
        <AccountMenu />
      </header>
      <Navigation />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <KeysDialog />
    </div>
  )
}
