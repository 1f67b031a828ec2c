import { story } from '../harness/stage.ts'

const wrongPassword = story(
  'Five wrong passwords lock the account, the page says so in Chinese, and the security administrator opens it again',
  async (stage) => {
    const desk = await stage.stranger()
    await desk.open('/')
    await desk.look('sign-in')
    for (let time = 0; time < 6; time++) {
      await desk.fill('登录名', 'tongji')
      await desk.fill('密码', `wrong-password-${time}`)
      const answered = desk.page.waitForResponse(
        (reply) => reply.url().endsWith('/api/v1/session') && reply.request().method() === 'POST',
      )
      await desk.press(/^登\s*录$/)
      await answered
    }
    await desk.reads(/锁定/)
    await desk.look('sign-in-locked')
    const administrator = await stage.at('anquan')
    await administrator.open('/administration/accounts?text=tongji')
    await administrator.press('tongji')
    await administrator.press('解除锁定')
    await administrator.reads('已解除锁定')
    await stage.at('tongji')
  },
)

export const signInStories = [wrongPassword]
