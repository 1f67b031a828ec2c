/** Drafts live in the browser, under the account that wrote them, until they are saved, thrown away, or the person signs out. */
export type Draft = { savedAt: string; values: Record<string, unknown> }

/** The part of the browser's storage that drafts need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'fadu-draft'
/** A draft nobody came back to is dropped after this many days. */
export const DRAFT_LIFE_DAYS = 7

const keyOf = (accountId: string, name: string) => [PREFIX, accountId, name].join('|')

/** The draft of this account, or null when there is none, it is too old, or it cannot be read. */
export function readDraft(shelf: Shelf, accountId: string, name: string, now: string): Draft | null {
  const text = shelf.getItem(keyOf(accountId, name))
  if (text === null) return null
  const draft = parsed(text)
  const oldest = Date.parse(now) - DRAFT_LIFE_DAYS * 86_400_000
  if (draft && Date.parse(draft.savedAt) >= oldest) return draft
  shelf.removeItem(keyOf(accountId, name))
  return null
}

function parsed(text: string): Draft | null {
  try {
    const draft = JSON.parse(text) as Draft
    return typeof draft.savedAt === 'string' && typeof draft.values === 'object' && draft.values !== null ? draft : null
  } catch {
    return null
  }
}

/** @returns false when the browser has no room or forbids storage, so that the page can say so */
export function writeDraft(shelf: Shelf, accountId: string, name: string, draft: Draft): boolean {
  try {
    const text = JSON.stringify(draft, (_, value) => (value instanceof Blob ? undefined : value)) // a file cannot be kept
    shelf.setItem(keyOf(accountId, name), text)
    return true
  } catch {
    return false
  }
}

export function removeDraft(shelf: Shelf, accountId: string, name: string): void {
  shelf.removeItem(keyOf(accountId, name))
}

/** All drafts of one account: at sign-out. */
export function removeDrafts(shelf: Shelf, accountId: string): void {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index))
  for (const key of keys) if (key?.startsWith(`${PREFIX}|${accountId}|`)) shelf.removeItem(key)
}
