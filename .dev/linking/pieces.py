"""Which bytes of a section belong together: what has a name is a piece, and so is what lies between two of them."""
import bisect


class Pieces:
    def __init__(self, section, symbols):
        self.section, self.is_code = section, bool(section.flags & 4)
        self.names = {symbol.value for symbol in symbols}
        self.starts, self.named = {0}, []
        end = 0
        for start, size in sorted(((symbol.value, symbol.size) for symbol in symbols), key=lambda one: (one[0], -one[1])):
            # A name within another one's bytes is an alias, as that of a type's metadata, and says the whole's size.
            if end <= start < section.size:
                self.starts.add(start)
                if size:
                    self.named.append((start, start + size))
                    end = start + size
        self.functions = sorted(self.starts) if self.is_code else []
        if not self.is_code:
            self.add_unnamed()
        self.joined = []
        self.settle()

    def add_unnamed(self):
        places = sorted(relocation[0] for relocation in self.section.relocations)
        for (_, start), end in zip(self.named, [start for start, _ in self.named[1:]] + [self.section.size]):
            following = bisect.bisect_left(places, start)
            relocated = following < len(places) and places[following] < end
            if start < end and (relocated or any(self.section.data[start:end])):
                self.starts.add(start)

    def settle(self):
        for low, high in self.joined:
            self.starts.difference_update([start for start in self.order[self.of(low) + 1:self.of(high) + 1]])
        self.order = sorted(self.starts)
        self.ends = self.order[1:] + [self.section.size]

    def of(self, place):
        return max(bisect.bisect_right(self.order, place) - 1, 0)

    def name(self, place):
        """Start and end of what has a name there."""
        found = bisect.bisect_right(self.named, (place, 1 << 63)) - 1
        return self.named[found] if found >= 0 and place < self.named[found][1] else None

    def join(self, one, other):
        self.joined.append((min(one, other), max(one, other)))

    def lead(self, number):
        """Bytes before a piece without a name, so that it lies as before to what its contents may be aligned to."""
        start = self.order[number]
        return 0 if self.is_code or start in self.names else start % max(self.section.alignment, 1)
