import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider, App as Feedback } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { queries } from './queries.ts'
import { router } from './routes.tsx'
import { THEME } from './theme.ts'
import { NothingFound } from './ui/NothingFound.tsx'

dayjs.locale('zh-cn')

/** Lists and menus that open over the page live in a named region, so that nothing is outside all landmarks. */
const popups = () => document.getElementById('popups') ?? document.body

/** The providers around every page. */
export function App() {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={THEME}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popups}
      renderEmpty={() => <NothingFound />}
    >
      <Feedback>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Feedback>
    </ConfigProvider>
  )
}
