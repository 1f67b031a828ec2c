import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { q } from '../../api/client.ts'
import type { Reply } from '../../api/operations.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'

type Standing = Reply<'getLogStanding'>
const LATE_MS = 10 * 60_000

/** Where the transparency log stands: the newest signed head, what waits for its place, the keys, and how anybody checks it. */
export default function LogPage() {
  const { data: standing, refetch, isFetching } = useSuspenseQuery(q.getLogStanding())
  return (
    <Page
      title="透明日志"
      actions={
        <Button loading={isFetching} onClick={() => refetch()}>
          刷新
        </Button>
      }
    >
      <p className="soft">
        每一次公示、更正、撤回、封存、恢复都在日志中留一条，只增不改，由公安机关签名；条目里没有公示内容，只有加了随机数的承诺值。依法封存的，随机数随即销毁，另记一条“封存”。
      </p>
      <Section title="现状">
        <Now standing={standing} />
      </Section>
      <Head head={standing.head} />
      <Keys keys={standing.keys} />
      <Verify origin={window.location.origin} />
    </Page>
  )
}

function Now({ standing: { head, placed, waiting, waitingSince } }: { standing: Standing }) {
  const slow = waitingSince !== null && Date.now() - Date.parse(waitingSince) > LATE_MS
  return (
    <>
      <Facts
        of={[
          ['已排入的条目', `${placed.toLocaleString('zh-CN')} 条`],
          ['最近检查点所含', head ? `${head.size.toLocaleString('zh-CN')} 条` : '尚未签署'],
          ['最近签署', <InstantText key="signed" at={head?.signedAt} />],
          [
            '等待排入',
            waiting === 0 ? (
              <StateTag key="w" tone="green">
                没有
              </StateTag>
            ) : (
              <StateTag key="w" tone={slow ? 'red' : 'amber'}>{`${waiting.toLocaleString('zh-CN')} 条`}</StateTag>
            ),
          ],
          waitingSince !== null && ['最早一条自', <InstantText key="since" at={waitingSince} />],
        ]}
      />
      {slow && (
        <p className="residue" role="alert">
          等待已超过十分钟：公示照常进行，但条目没有排入日志。请告知系统管理员查看后台作业和日志私钥。
        </p>
      )}
    </>
  )
}

function Head({ head }: { head: Standing['head'] }) {
  return (
    <Section title="最近的检查点">
      {head ? (
        <>
          <p>监督单位可以抄存下面几行，以后据以比对。公众读取的是同一内容：</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className="signed" tabIndex={0}>
            {head.note}
          </pre>
          <p>
            <a href="/log/checkpoint" target="_blank" rel="noreferrer">
              /log/checkpoint
            </a>
          </p>
        </>
      ) : (
        <Empty title="还没有签署过检查点">发布第一条公示信息后约一分钟内签署。</Empty>
      )}
    </Section>
  )
}

function Keys({ keys }: { keys: Standing['keys'] }) {
  return (
    <Section title="签名公钥">
      <p>
        公钥应当在网站以外的地方公告（公报、致司法行政机关的函），核验的人以公告的为准。换钥由系统管理员在服务器上用{' '}
        <code>fadu log key rotate</code> 办理，旧公钥仍列在这里，供核验以前的回执。
      </p>
      <PlainTable
        label="签名公钥"
        rowKey={({ verifierKey }) => verifierKey}
        rows={keys}
        empty="尚无公钥：服务第一次启动时生成。"
        columns={[
          { title: '公钥', render: ({ verifierKey }) => <code className="wrap">{verifierKey}</code> },
          { title: '启用', render: ({ addedAt }) => <InstantText at={addedAt} /> },
        ]}
      />
    </Section>
  )
}

function Verify({ origin }: { origin: string }) {
  return (
    <Section title="怎样核验">
      <ol className="steps">
        <li>
          当事人持回执或者扫描二维码，在
          <a href="/verify" target="_blank" rel="noreferrer">
            门户“核验”页
          </a>
          由自己的浏览器核对，不必信任本网站。
        </li>
        <li>
          监督单位每月重新计算整部日志并存下检查点：
          <pre className="signed">{`fadu log verify ${origin}/log --save-witness 检查点.json`}</pre>
        </li>
        <li>
          下一次以存下的检查点比对，有人改过、删过、另起一本，一比便知：
          <pre className="signed">{`fadu log verify ${origin}/log --witness 检查点.json`}</pre>
        </li>
        <li>
          不联网的，先导出再核验：<code>fadu log export 文件夹</code>，<code>fadu log verify 文件夹</code>；核对一份回执用
          <code>fadu log verify --receipt 文件</code>。
        </li>
      </ol>
    </Section>
  )
}
