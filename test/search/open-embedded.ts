import { EmbeddedReader } from '../../functions/gateways/search/embedded/embedded-reader.ts';
import { EmbeddedWriter } from '../../functions/gateways/search/embedded/embedded-writer.ts';
import { script } from '../../functions/gateways/search/text/script.ts';
import { memoryObject } from './memory-object.ts';
import type { SearchUnderTest } from './under-test.ts';

/** The embedded adapter on an object in memory. */
export const openEmbedded = async (): Promise<SearchUnderTest> => {
  const object = memoryObject();
  let elapsed = 0;
  return {
    reader: new EmbeddedReader(object, script, () => elapsed),
    writer: new EmbeddedWriter(object, script),
    // The reader asks for a newer snapshot every second.
    settled: async () => {
      elapsed += 2_001;
    },
    close: async () => undefined,
  };
};
