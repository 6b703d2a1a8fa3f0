import { Component, type ReactNode } from 'react';
import { Failure } from './states.tsx';

interface Props {
  readonly children: ReactNode;
}

/**
 * Catches what a page throws. A chunk that is gone means the admin was deployed anew under an open page, which a reload mends; so
 * does most else.
 */
export class Boundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <Failure error={this.state.error} retry={() => location.reload()} />
    );
  }
}
