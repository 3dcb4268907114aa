import type { ReactNode } from 'react'
import { Tag, type TagTone } from './tag.tsx'
import styles from './task-list.module.css'

/** Something a visitor may do: verb first, then why, then what it costs. Without `href` it cannot be started. */
export type Task = {
  id: string
  title: string
  href?: string
  about: string
  cost?: ReactNode
  state: { text: string; tone?: TagTone }
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <li key={task.id} data-service={task.id}>
          <h3>{task.href ? <a href={task.href}>{task.title}</a> : task.title}</h3>
          <Tag tone={task.state.tone} className={styles.tag}>
            {task.state.text}
          </Tag>
          <p>{task.about}</p>
          {task.cost && <p className={styles.cost}>{task.cost}</p>}
        </li>
      ))}
    </ul>
  )
}
