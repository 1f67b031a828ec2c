import * as client from 'openid-client'
import { z } from 'zod'
import type { Sql } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Clock } from '../../kit/instant.ts'
import * as audit from '../audit/index.ts'
import { makeCtx } from '../context.ts'
import { systemActor } from './actor.ts'
import type { Origin } from './sessions.ts'
import { enter, type SignedIn } from './sign-in.ts'
import * as store from './store.ts'

export type OidcConfig = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Claim that holds the police number, which is the sign-in name. */
  nameClaim: string
  /** The address people type, without a slash at its end. */
  publicUrl: string
}
export const CALLBACK_PATH = '/api/v1/session/oidc/callback'

/** What the browser keeps between leaving for the provider and coming back. */
export const Errand = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() })
export type Errand = z.infer<typeof Errand>
export type Person = { subject: string; signInName: string | null }

/** Sign-in by authorization code with PKCE, state and nonce. The provider is asked for its addresses on first use. */
export class OidcClient {
  readonly config: OidcConfig
  private found: Promise<client.Configuration> | null = null

  constructor(config: OidcConfig) {
    this.config = config
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.config
    const plain = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [] // a closed network without certificates
    this.found ??= client
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { execute: plain, timeout: 10 })
      .catch((cause: Error) => {
        this.found = null
        const unreachable = new DomainError('conflict', 'provider-unreachable', '统一身份认证服务暂时无法连接，请稍后再试。')
        throw Object.assign(unreachable, { cause }) // for the log; a person is told no more
      })
    return this.found
  }

  /** Where to send the browser, and what it keeps meanwhile. */
  async depart(): Promise<{ url: URL; errand: Errand }> {
    const provider = await this.discover()
    const errand = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() }
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: `${this.config.publicUrl}${CALLBACK_PATH}`,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
      state: errand.state,
      nonce: errand.nonce,
    })
    return { url, errand }
  }

  /** Exchanges the code for who it is. @param pathAndQuery of the request that came back */
  async arrive(pathAndQuery: string, errand: Errand): Promise<Person> {
    const provider = await this.discover()
    const tokens = await client.authorizationCodeGrant(provider, new URL(pathAndQuery, this.config.publicUrl), {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('no ID token')
    const inToken = claims[this.config.nameClaim]
    const asked = provider.serverMetadata().userinfo_endpoint !== undefined && inToken === undefined
    const name = asked ? (await client.fetchUserInfo(provider, tokens.access_token, claims.sub))[this.config.nameClaim] : inToken
    return { subject: claims.sub, signInName: typeof name === 'string' ? name.trim().toLowerCase() : null }
  }
}

/**
 * Opens a session for a person the provider vouches for. An account is found by its subject, or, the first time, by the sign-in name,
 * and keeps the subject from then on.
 * @throws DomainError `account-unknown`, `sign-in-failed` when disabled
 */
export async function enterByOidc(sql: Sql, clock: Clock, person: Person, origin: Origin): Promise<SignedIn> {
  const ctx = makeCtx(sql, systemActor('oidc', []), clock)
  const accountId = await ctx.transaction(async (tx) => {
    const account = await store.findAccountByOidc(tx, person.subject, person.signInName)
    if (!account || account.disabledAt) {
      const why = account ? 'disabled' : 'oidc-unknown'
      audit.record(tx, {
        action: 'session.refused',
        subject: account?.id ?? 'unknown',
        details: { why, address: origin.address },
      })
      return null
    }
    if (await store.linkOidcSubject(tx, account.id, person.subject))
      audit.record(tx, { action: 'account.linked', subject: account.id })
    return account.id
  })
  if (!accountId) {
    throw new DomainError('forbidden', 'account-unknown', '您的统一身份在本平台没有可用的账号，请联系系统管理员开通。')
  }
  return enter(sql, clock, accountId, origin, 'oidc')
}
