import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Spin } from 'antd'
import { Fragment, useState } from 'react'
import { q } from '../api/client.ts'
import { citationLabel, isArticle } from '../kit/citation.ts'
import { Problem } from './Problem.tsx'

const FOREVER = { staleTime: Number.POSITIVE_INFINITY }

/** An article of law by its code (`PSA-2025:118`): its words, and its text in a drawer. What has no article is only named. */
export function Citation({ of }: { of: string }) {
  const [open, setOpen] = useState(false)
  const { data: laws = [] } = useQuery({ ...q.listLaws(), ...FOREVER })
  const label = citationLabel(of, laws)
  if (!isArticle(of)) return <span>{label}</span>
  return (
    <>
      <Button type="link" size="small" className="citation" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {label}
      </Button>
      <Drawer title={label} open={open} onClose={() => setOpen(false)} size={480} destroyOnHidden>
        {open && <ArticleText of={of} />}
      </Drawer>
    </>
  )
}

/** Several articles, one after the other. */
export function Citations({ of }: { of: readonly string[] }) {
  return of.map((code, index) => (
    <Fragment key={code}>
      {index > 0 && '、'}
      <Citation of={code} />
    </Fragment>
  ))
}

function ArticleText({ of }: { of: string }) {
  const { data: article, error, isPending } = useQuery({ ...q.findArticle({ citation: of }), ...FOREVER })
  if (isPending) return <Spin description="正在打开法条" />
  if (error) return <Problem error={error} />
  if (article.text === null) return <p>本平台尚未导入该法律的文本，请查阅正式文本。</p>
  return (
    <>
      {article.chapter && <p className="soft">{article.chapter}</p>}
      {article.text.split('\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  )
}
