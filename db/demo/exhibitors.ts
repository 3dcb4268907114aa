import type { DemoExhibitor } from './exhibitors/demo-exhibitor.ts'
import { hall1 } from './exhibitors/hall-1.ts'
import { hall2 } from './exhibitors/hall-2.ts'
import { hall3 } from './exhibitors/hall-3.ts'
import { hall4 } from './exhibitors/hall-4.ts'

/** Exhibitors of the demo event, in the order of their stands. The companies are invented. */
export const exhibitors: readonly DemoExhibitor[] = [...hall1, ...hall2, ...hall3, ...hall4]
