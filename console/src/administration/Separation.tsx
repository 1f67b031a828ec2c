/** Why no administrator can do everything alone. */
export function Separation() {
  return (
    <details className="note">
      <summary>三类管理员相互分离</summary>
      <p>
        系统管理员建立、停用账号并维护机构人员和设置；安全管理员授予和收回岗位、解除锁定、结束登录；审计管理员查看和核验审计记录。
        三者不得由同一人担任，也不得兼任业务岗位；任何人不能给本人授予岗位（GB/T 22239—2019 的管理员分离要求）。
      </p>
    </details>
  )
}
