import { api, q } from '../api/client.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useSave } from '../ui/useSave.ts'
import { DrawAnew } from './DrawAnew.tsx'
import type { RoundDetail } from './words.ts'

type Step = { act: (roundId: string) => Promise<string>; title: string }
const STEPS = {
  sample: { title: '取得抽取结果', act: async (roundId) => `抽中 ${(await api.takeSample({ roundId })).files} 份案卷` },
  thirds: {
    title: '指派第三评查员',
    act: async (roundId) => `指派了 ${(await api.callThirds({ roundId })).called} 名第三评查员`,
  },
  feedBack: {
    title: '反馈结果',
    act: async (roundId) => {
      const { scored, problems } = await api.feedBackRound({ roundId })
      return `已反馈 ${scored} 份案卷、${problems} 个问题`
    },
  },
  close: {
    title: '结束本轮，问题转整改',
    act: async (roundId) => {
      await api.closeRound({ roundId })
      return '本轮已结束，问题已转整改'
    },
  },
} satisfies Record<string, Step>
type Name = keyof typeof STEPS

/** The steps of the state a round is in; each says why it is not possible yet. */
export function RoundActs({ detail }: { detail: RoundDetail }) {
  const { round, acts } = detail
  const roundId = round.id
  const refresh = [
    q.getRound({ roundId }).queryKey,
    ['getCampaign'],
    ['getAverages'],
    ['listRoundFiles'],
    ['getReviewedFile'],
    ['getAssessmentWork'],
  ]
  const send = useSave((name: Name) => STEPS[name].act(roundId), { refresh, said: (words) => words })
  const button = (name: Name, refused: (typeof acts)['close'], primary = true) => (
    <ActButton
      key={name}
      compact
      type={primary ? 'primary' : 'default'}
      refused={refused}
      loading={send.isPending && send.variables === name}
      onClick={() => send.mutate(name)}
    >
      {STEPS[name].title}
    </ActButton>
  )
  const outside = acts.sample?.code === 'outside-scope'
  if (outside) return null
  return (
    <>
      <Problem error={send.error} />
      {round.state === 'drawing' && (
        <>
          <DrawAnew detail={detail} />
          {button('sample', acts.sample)}
        </>
      )}
      {round.state === 'marking' && [button('thirds', null, false), button('feedBack', acts.feedBack)]}
      {round.state === 'fed-back' && button('close', acts.close)}
    </>
  )
}
