import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { ApiProblem, problemOf } from '../api/problem.ts'
import { readDraft, removeDraft, writeDraft } from '../kit/draft.ts'
import { useSession } from '../session/session.ts'
import type { Assignment, Entry } from './words.ts'

const PAUSE_MS = 800
const RETRY_MS = 5000

/** An entry with a name of its own while the page is open. */
export type Kept = { key: number; entry: Entry }
type Version = { version: number; entries: Entry[] }
export type SaveState = { kind: 'saved' | 'waiting' | 'saving' | 'failed'; at: string | null; why?: string }

let count = 0
const kept = (entry: Entry): Kept => ({ key: ++count, entry })

/**
 * Saves the marking form on the server a moment after each change, again and again while there is no answer, and in the browser until it is saved. A version
 * saved elsewhere stops it and is shown beside one's own.
 */
export function useMarkDraft(assignment: Assignment) {
  const { accountId } = useSession()
  const queries = useQueryClient()
  const { id: assignmentId, submittedAt } = assignment
  const name = `mark|${assignmentId}`
  const [entries, setEntries] = useState<readonly Kept[]>(() => assignment.entries.map(kept))
  const [reading, setReading] = useState({ score: assignment.score, missing: assignment.missing })
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: assignment.savedAt })
  const [theirs, setTheirs] = useState<Version | null>(null)
  const now = useRef({ version: assignment.version, entries: assignment.entries, unsaved: false, running: false, stopped: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const at = now.current
    if (at.running || at.stopped) return false
    if (!at.unsaved) return true
    at.running = true
    at.unsaved = false
    setState((before) => ({ ...before, kind: 'saving' }))
    try {
      const { version, score, missing } = await api.saveDraft({ assignmentId, version: at.version, entries: at.entries })
      at.version = version
      setReading({ score, missing })
      if (!at.unsaved) {
        removeDraft(localStorage, accountId, name)
        setState({ kind: 'saved', at: new Date().toISOString() })
      }
    } catch (error) {
      at.unsaved = true
      const values = error instanceof ApiProblem && error.status === 409 ? (error.values as { theirs?: Version }) : null
      if (values?.theirs) {
        at.stopped = true
        setTheirs(values.theirs)
      }
      setState((before) => ({ ...before, kind: 'failed', why: problemOf(error).detail }))
    } finally {
      at.running = false
    }
    if (at.unsaved && !at.stopped) timer.current = setTimeout(save, RETRY_MS)
    return !at.unsaved
  }, [assignmentId, accountId, name])

  const change = useCallback(
    (next: readonly Kept[]) => {
      setEntries(next)
      const list = next.map(({ entry }) => entry)
      Object.assign(now.current, { entries: list, unsaved: true })
      writeDraft(localStorage, accountId, name, {
        savedAt: new Date().toISOString(),
        values: { entries: list, version: now.current.version },
      })
      setState((before) => ({ ...before, kind: 'waiting' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(save, PAUSE_MS)
    },
    [accountId, name, save],
  )

  /** Goes on from one of two versions. */
  const settle = useCallback(
    (mine: boolean) => {
      if (!theirs) return
      Object.assign(now.current, { version: theirs.version, stopped: false })
      setTheirs(null)
      change(mine ? now.current.entries.map(kept) : theirs.entries.map(kept))
    },
    [theirs, change],
  )

  useEffect(() => {
    const left = readDraft(localStorage, accountId, name, new Date().toISOString())
    const values = left?.values as Partial<Version> | undefined
    if (submittedAt === null && values?.entries) {
      if (values.version !== now.current.version) {
        const saved = { version: now.current.version, entries: now.current.entries }
        Object.assign(now.current, { entries: values.entries, stopped: true, unsaved: true })
        setEntries(values.entries.map(kept))
        setTheirs(saved)
      } else change(values.entries.map(kept))
    }
    const warn = (event: BeforeUnloadEvent) => now.current.unsaved && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      save() // left within the pause
      queries.removeQueries({ queryKey: ['getAssignment', { assignmentId }] })
    }
  }, [accountId, name, submittedAt, assignmentId, change, save, queries])

  return { entries, change, reading, state, theirs, settle, save, versionNow: () => now.current.version, kept }
}
export type MarkDraft = ReturnType<typeof useMarkDraft>
