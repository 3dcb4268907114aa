import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { once } from '../once.ts'

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What this process counts. The values of every label are few and ours: see `routeOf`. */
export const metrics = () =>
  once('metrics', () => {
    const registry = new Registry()
    const registers = [registry]
    collectDefaultMetrics({ register: registry })
    return {
      registry,
      registrations: new Counter({
        name: 'foyer_registrations_total',
        help: 'Quick registrations by what became of them: taken, refused, busy or failed',
        labelNames: ['outcome'],
        registers,
      }),
      answers: new Counter({
        name: 'foyer_answers_total',
        help: 'Answers by kind of route and status; status 0 is a client that left before its answer was out',
        labelNames: ['route', 'status'],
        registers,
      }),
      answerSeconds: new Histogram({
        name: 'foyer_answer_seconds',
        help: 'From the head of a request to the end of its answer',
        labelNames: ['route'],
        buckets: seconds,
        registers,
      }),
      refusals: new Counter({
        name: 'foyer_sign_in_refusals_total',
        help: 'Sign-ins refused, by what was tried (key, password) and why',
        labelNames: ['by', 'code'],
        registers,
      }),
      groupSize: new Histogram({
        name: 'foyer_writer_group_size',
        help: 'Transactions that shared one COMMIT',
        buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
        registers,
      }),
      commitSeconds: new Histogram({
        name: 'foyer_writer_commit_seconds',
        help: 'How long COMMIT took, the flush to disk included',
        buckets: seconds,
        registers,
      }),
      faults: new Counter({
        name: 'foyer_database_faults_total',
        help: 'Failures of the database itself: a full disk, an I/O error, a lost server',
        labelNames: ['code'],
        registers,
      }),
      fallbacks: new Counter({
        name: 'foyer_replica_fallbacks_total',
        help: 'Queries of figures and exports that the primary answered, though a standby is named',
        registers,
      }),
      watchLoad(load: () => Readonly<Record<string, number>>) {
        new Gauge({
          name: 'foyer_database_load',
          help: 'Transactions that wait for the writer, and on PostgreSQL the connections of both pools',
          labelNames: ['what'],
          registers,
          collect() {
            for (const [what, number] of Object.entries(load())) this.set({ what }, number)
          },
        })
      },
    }
  })
