/** The words in a tree of options. What scripts fill in stays as `{name}`. */
export type TreeTexts = {
  find: string
  /** What to do without scripts. */
  open: string
  /** `{count}` chosen. */
  chosen: string
  /** `{count}` of `{max}` chosen. */
  chosenOf: string
  all: string
  /** `{count}` found for `{query}`. */
  found: string
  none: string
  full: string
  /** Remove `{name}`. */
  remove: string
}

/** The words in controls that the server draws; they never travel as data, but for a tree's. */
export type ControlTexts = { choose: string; tree: TreeTexts }

/** Reads them from the namespace `form`. */
export const controlTexts = (say: (key: Key, values?: Record<string, string>) => string): ControlTexts => ({
  choose: say('choose'),
  tree: {
    find: say('tree.find'),
    open: say('tree.open'),
    chosen: say('tree.chosen', { count: '{count}' }),
    chosenOf: say('tree.chosenOf', { count: '{count}', max: '{max}' }),
    all: say('tree.all'),
    found: say('tree.found', { count: '{count}', query: '{query}' }),
    none: say('tree.none', { query: '{query}' }),
    full: say('tree.full', { max: '{max}' }),
    remove: say('tree.remove', { name: '{name}' }),
  },
})

type Key = 'choose' | `tree.${keyof TreeTexts}`
