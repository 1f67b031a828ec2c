import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, download, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { useMay } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { Problem } from '../ui/Problem.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useSave } from '../ui/useSave.ts'
import { type DrawDetail, REASONS } from './words.ts'

const ACTS = {
  repeat: { title: '宣告作废并重新抽取', act: (drawId: string): Promise<unknown> => api.repeatDraw({ drawId }) },
  run: { title: '计算结果', act: (drawId: string): Promise<unknown> => api.runDraw({ drawId }) },
  publish: { title: '公布结果', act: (drawId: string): Promise<unknown> => api.publishDraw({ drawId }) },
}

/** The next step of who runs the draw, the others with the reason why not. */
export function RunActs({ draw }: { draw: DrawDetail }) {
  const runs = useMay('draw.run')
  const drawId = draw.plan.id
  const [open, setOpen] = useState(false)
  const refresh = [q.getDraw({ drawId }).queryKey, ['listDraws']]
  const send = useSave((name: keyof typeof ACTS) => ACTS[name].act(drawId), { refresh, said: '已办理' })
  const names = (Object.keys(ACTS) as (keyof typeof ACTS)[]).filter((name) => name !== 'repeat' || draw.acts.repeat === null)
  return (
    <>
      {draw.state === 'published' && <Button onClick={() => download('exportDraw', { drawId })}>下载重演文件</Button>}
      {runs && draw.plan.frozenAt !== null && draw.state !== 'published' && draw.state !== 'withdrawn' && (
        <>
          <Problem error={send.error} />
          {names.map((name) => (
            <ActButton key={name} compact refused={draw.acts[name]} loading={send.isPending} onClick={() => send.mutate(name)}>
              {ACTS[name].title}
            </ActButton>
          ))}
          <ActButton compact refused={draw.acts.withdraw} onClick={() => setOpen(true)}>
            撤回抽取
          </ActButton>
          <Drawer title="撤回抽取" open={open} onClose={() => setOpen(false)} size={480} destroyOnHidden>
            <ActForm<Input<'withdrawDraw'>, unknown>
              name="withdrawDraw"
              subject={drawId}
              refused={draw.acts.withdraw}
              act={(form) => api.withdrawDraw({ ...form, drawId })}
              refresh={refresh}
              done={() => setOpen(false)}
              submit="撤回"
            >
              <ChoiceField name="reasonCode" label="理由（向社会公布）" options={REASONS} />
              <TextField name="reason" label="说明（内部）" max={300} rows={2} />
            </ActForm>
          </Drawer>
        </>
      )}
    </>
  )
}
