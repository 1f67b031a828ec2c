import type { FormInstance } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readDraft, removeDraft, writeDraft } from '../kit/draft.ts'
import { useSession } from '../session/session.ts'

const PAUSE_MS = 800

export type DraftState = {
  /** When the draft was last kept, as an instant; null while there is nothing to keep. */
  savedAt: string | null
  /** The form was filled from a draft of an earlier visit. */
  restored: boolean
  /** The browser refused to keep it. */
  failed: boolean
  /** Whether something was typed that has not been submitted: true as of now, not as of the last rendering. */
  isDirty: () => boolean
  /** Call from the form's `onValuesChange`: keeps the draft after a short pause. */
  touch: () => void
  /** Keeps it now (Ctrl+S). */
  keep: () => void
  /** Forgets it: after success, or when the person throws it away. */
  drop: () => void
}

/**
 * Keeps what is typed in a form in this browser, under the account signed in, and brings it back after a reload or an expired session.
 * @param name unique for the form and its subject: `recordDelivery|<caseId>`
 */
export function useDraft(name: string, form: FormInstance): DraftState {
  const { accountId } = useSession()
  const [state, setState] = useState({ savedAt: null as string | null, restored: false, failed: false })
  const unsent = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    unsent.current = true
    const savedAt = new Date().toISOString()
    const kept = writeDraft(localStorage, accountId, name, { savedAt, values: form.getFieldsValue(true) })
    setState((before) => ({ ...before, savedAt: kept ? savedAt : before.savedAt, failed: !kept }))
  }, [accountId, name, form])

  const touch = useCallback(() => {
    unsent.current = true
    clearTimeout(timer.current)
    timer.current = setTimeout(keep, PAUSE_MS)
  }, [keep])

  const drop = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    unsent.current = false
    removeDraft(localStorage, accountId, name)
    setState({ savedAt: null, restored: false, failed: false })
  }, [accountId, name])

  useEffect(() => {
    const draft = readDraft(localStorage, accountId, name, new Date().toISOString())
    if (draft) {
      form.setFieldsValue(draft.values)
      unsent.current = true
      setState({ savedAt: draft.savedAt, restored: true, failed: false })
    }
    return () => {
      if (timer.current !== undefined) keep() // left within the pause: keep the last words too
    }
  }, [accountId, name, form, keep])

  const isDirty = useCallback(() => unsent.current, [])
  return { ...state, isDirty, touch, keep, drop }
}
