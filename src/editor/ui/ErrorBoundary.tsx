import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  /** What failed, as the start of a sentence: "The palette". */
  readonly part: string;
  readonly children: ReactNode;
}

/** Keeps an error in one part of the page from taking the others down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | undefined }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className={styles.broken} role="alert">
        <p className={styles.title}>{this.props.part} stopped working.</p>
        <p>Your design is safe and the rest of the page goes on.</p>
        <p className={styles.detail}>{String(error)}</p>
        <Button small onClick={() => this.setState({ error: undefined })}>
          Try again
        </Button>
      </div>
    );
  }
}
