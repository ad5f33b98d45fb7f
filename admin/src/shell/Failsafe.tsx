import { Component, type ReactNode } from 'react'
import { codeOf } from '../api/api-error.ts'
import { connection } from '../live/connection.ts'
import { Failure } from './Failure.tsx'
import { loadingRound } from './loading-round.ts'

type Props = {
  /** Where one is: elsewhere nothing is broken any more. */
  readonly place?: string
  readonly children?: ReactNode
}
type State = { readonly error: unknown }

/** A page, or a part of it, that breaks leaves the rest of the screen standing. */
export class Failsafe extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidUpdate({ place }: Props) {
    if (place !== this.props.place && this.state.error !== null) this.tryAgain()
  }

  tryAgain() {
    loadingRound.begin()
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    // while all is well, code that is not there was replaced by a newer one
    const isOld = () => codeOf(error) === 'OFFLINE' && connection.isWell()
    return (
      <Failure
        error={error}
        onRetry={() => (isOld() ? window.location.reload() : this.tryAgain())}
      />
    )
  }
}
