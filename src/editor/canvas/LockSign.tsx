import { Lock } from 'lucide-react';
import './lock.css';

/** Says that a node can be neither moved nor deleted. */
export function LockSign() {
  return (
    <span className="lock-sign" title="Locked">
      <Lock size={11} />
    </span>
  );
}
