import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Pagination } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'

const SIZE = 20

/** A number that opens the people it counts. */
export function PeopleCounted({ title, ids }: { title: string; ids: readonly string[] }) {
  const [open, setOpen] = useState(false)
  const [page, setPage] = useState(1)
  if (ids.length === 0) return '0'
  return (
    <>
      <Button type="link" size="small" aria-label={`${title} ${ids.length} 人，查看名单`} onClick={() => setOpen(true)}>
        {ids.length}
      </Button>
      <Drawer title={`${title}（${ids.length} 人）`} open={open} onClose={() => setOpen(false)} destroyOnHidden>
        <ul className="names">
          {ids.slice((page - 1) * SIZE, page * SIZE).map((personId) => (
            <li key={personId}>
              <PersonLine personId={personId} />
            </li>
          ))}
        </ul>
        <Pagination size="small" current={page} pageSize={SIZE} total={ids.length} onChange={setPage} showSizeChanger={false} />
      </Drawer>
    </>
  )
}

function PersonLine({ personId }: { personId: string }) {
  const { data } = useQuery({ ...q.showPerson({ personId }), staleTime: 300_000 })
  return (
    <Link to={paths.person({ personId })}>
      {data ? `${data.person.name}（${[data.person.policeNumber, data.unit.name].filter(Boolean).join('，')}）` : '正在读取…'}
    </Link>
  )
}
