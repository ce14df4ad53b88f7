import { useCallback, useEffect, useState } from 'react';
import type { DesignRecord } from '../files/design-record.ts';
import { drawMissingPreview } from '../files/manage-designs.ts';
import { savingFailed } from '../files/saving-problem.ts';
import { listDesigns } from '../files/stored-design.ts';

interface Designs {
  /** The last changed first; undefined until they are read. */
  readonly kept: readonly DesignRecord[] | undefined;
  readonly deleted: readonly DesignRecord[];
  readonly refresh: () => void;
}

/** The stored designs. The list is read again when the page comes back to the front: another tab may have changed it. */
export function useDesigns(): Designs {
  const [kept, setKept] = useState<readonly DesignRecord[]>();
  const [deleted, setDeleted] = useState<readonly DesignRecord[]>([]);
  const refresh = useCallback(() => {
    const read = async () => {
      const records = await listDesigns();
      setKept(records);
      setDeleted(await listDesigns({ deleted: true }));
      const bare = records.filter(({ preview }) => !preview).slice(0, 200);
      for (const record of bare) await drawMissingPreview(record);
      if (bare.length > 0) setKept(await listDesigns());
    };
    read().catch(savingFailed);
  }, []);
  useEffect(() => {
    refresh();
    document.addEventListener('visibilitychange', refresh);
    window.addEventListener('focus', refresh);
    return () => {
      document.removeEventListener('visibilitychange', refresh);
      window.removeEventListener('focus', refresh);
    };
  }, [refresh]);
  return { kept, deleted, refresh };
}
