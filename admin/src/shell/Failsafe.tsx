import { Component, type ReactNode } from 'react'
import { Failure } from './Failure.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly error: unknown }

/** A page that breaks leaves the rest of the screen standing. */
export class Failsafe extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return <Failure error={error} onRetry={() => this.setState({ error: null })} />
  }
}
