/** A password shown once, to be handed over. */
export function FirstPassword({ password }: { password: string | null }) {
  if (password === null) return <p role="status">账号通过统一身份认证登录，没有密码。</p>
  return (
    <div role="status">
      <p>初始密码只显示这一次，请当面或者用安全的方式交给本人；首次登录必须修改。</p>
      <p>
        <code className="once">{password}</code>
      </p>
    </div>
  )
}
