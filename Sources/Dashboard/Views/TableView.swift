import FoundationEssentials
import Jobs
import Screen

/// The jobs table. Only the rows on the screen are formatted.
enum TableView {
  /// In as many columns as there are: what hides rows is said whole where it has room, and is seen to be cut elsewhere.
  static func title(_ state: State, room: Int) -> String {
    let head = "Jobs · " + state.jobs.sort.title
    var tail = state.marks.isEmpty ? "" : " · " + marked(state)
    if state.columns.isWide { tail += " · wide" + beyond(state) }
    guard !state.jobs.filter.text.isEmpty else { return head + tail }
    let label = " · filter "
    let left = room - head.columns - tail.columns - label.columns
    return head + label + Cut.fit(Cut.line(Cut.short(state.jobs.filter.text, 400)), max(12, left)) + tail
  }

  /// Columns beyond the edges of a wide table.
  private static func beyond(_ state: State) -> String {
    let columns = TableLayout(state, area: Layout(state).body)
    let left = columns.before > 0 ? " \(Glyphs.arrowLeft)\(columns.before)" : ""
    return left + (columns.after > 0 ? " \(columns.after)\(Glyphs.arrowRight)" : "")
  }

  static func note(_ state: State) -> String {
    let age = MainView.age(state, .jobs)
    let count = "\(state.jobs.shownCount) of \(state.jobs.count)"
    return [age, count, hidden(state)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// How many rows are out of sight, and where.
  private static func hidden(_ state: State) -> String {
    let (rows, shown) = (Layout(state).rows, state.jobs.shownCount)
    let above = Scroll.clamped(state.top, lines: shown, room: rows)
    let below = max(0, shown - above - rows)
    return [above > 0 ? "\(above) above" : "", below > 0 ? "\(below) below" : ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// What the frame would say: whom an action is for must be seen, and that not all jobs are.
  static func drawCaption(_ state: State, in line: Rect, into canvas: inout Canvas) {
    let note = note(state)
    var parts: [String] = []
    if !state.marks.isEmpty { parts.append(marked(state)) }
    if !state.jobs.filter.text.isEmpty { parts.append("filter " + Cut.line(Cut.short(state.jobs.filter.text, 400))) }
    let room = max(8, line.width - note.columns - 4)
    canvas.write(Cut.fit(parts.joined(separator: " · "), room), x: line.x + 1, y: line.y, role: .title)
    canvas.write(note, x: max(line.x, line.right - note.columns - 1), y: line.y, role: .dim)
  }

  static func draw(_ state: State, head titles: Rect, body: Rect, into canvas: inout Canvas) {
    let rows = visible(state, body.height)
    let columns = TableLayout(state, area: body)
    head(state, columns, titles, &canvas)
    guard !rows.isEmpty else { return EmptyView.draw(state, in: body, into: &canvas) }
    let unsettled = state.unsettledOfJobs
    for (index, job) in rows.enumerated() {
      let open = unsettled[job.id]
      draw(job, open, state, columns, Rect(x: body.x, y: body.y + index, width: body.width, height: 1), &canvas)
    }
  }

  /// What an action is for may be out of sight.
  private static func marked(_ state: State) -> String {
    let hidden = state.jobs.filter.text.isEmpty ? 0 : state.marks.count { !state.jobs.isShown($0) }
    return "\(state.marks.count) marked" + (hidden > 0 ? ", \(hidden) not shown" : "")
  }

  private static func visible(_ state: State, _ count: Int) -> [Job] {
    let top = Scroll.clamped(state.top, lines: state.jobs.shownCount, room: count)
    return (top..<min(top + count, state.jobs.shownCount)).compactMap { state.jobs.job(at: $0) }
  }

  private static func head(_ state: State, _ columns: TableLayout, _ area: Rect, _ canvas: inout Canvas) {
    guard area.height > 0 else { return }
    canvas.fill(area, role: .header)
    for place in columns.places {
      var title = place.column.title
      var mark: Character?
      if state.jobs.sort.column == place.column {
        let arrow = state.jobs.sort.isDescending ? Glyphs.sortedDown : Glyphs.sortedUp
        // Behind a title that fills its column there is the gap to the next.
        if title.count < place.width { title.append(arrow) } else { mark = arrow }
      }
      let isHere = state.column == place.column
      if isHere {
        canvas.fill(Rect(x: place.x, y: area.y, width: place.width, height: 1), role: .header, isSelected: true)
      }
      write(title, place, y: area.y, role: .header, isSelected: isHere, &canvas)
      if let mark { canvas.write(String(mark), x: place.x + place.width, y: area.y, role: .header) }
    }
  }

  private static func draw(
    _ job: Job, _ open: WriteBatch.Item?, _ state: State, _ columns: TableLayout, _ area: Rect,
    _ canvas: inout Canvas
  ) {
    let isSelected = job.id == state.selected && !state.isPrinted
    if isSelected {
      canvas.fill(area, isSelected: true)
      canvas.write(String(Glyphs.selectionBar), x: area.x, y: area.y, role: .selection, isSelected: true)
    }
    let role: Role = state.isUnheard || job.stale ? .stale : job.role
    canvas.write(String(state.mark(of: job)), x: area.x + 1, y: area.y, role: role, isSelected: isSelected)
    if state.marks.contains(job.id) {
      canvas.write(String(Glyphs.marked), x: area.x + 2, y: area.y, role: .mark, isSelected: isSelected)
    } else if let open {
      canvas.write(String(open.mark), x: area.x + 2, y: area.y, role: .stateBusy, isSelected: isSelected)
    } else if let kind = state.jobs.notable[job.id]?.kind {
      let sign = kind == .arrived ? Glyphs.arrived : Glyphs.altered
      canvas.write(String(sign), x: area.x + 2, y: area.y, role: .changed, isSelected: isSelected)
    }
    let before = state.jobs.recent[job.id]?.before
    let isOld = job.stale || state.isUnheard
    for place in columns.places {
      var text = place.column.text(job, now: state.now)
      let changed = before.map { place.column != .up && place.column.text($0, now: state.now) != text } ?? false
      if place.column == .job, !state.jobs.isAlone(job) {
        text = named(job, place.width, hasRunner: columns.places.contains { $0.column == .runner }, state.jobs)
      }
      var role: Role = isOld ? .stale : changed ? .changed : text == nil ? .dim : place.column.role(job)
      // What somebody waits for stands before why the job is as it is.
      if place.column == .why, let open {
        (text, role) = ([open.sign(job), text ?? ""].filter { !$0.isEmpty }.joined(separator: " · "), .stateBusy)
      }
      write(text ?? String(Glyphs.none), place, y: area.y, role: role, isSelected: isSelected, &canvas)
    }
  }

  /// A name that several jobs bear has the end of the job's id behind it; where two runners are at one engine, that is the
  /// same, and where no column says whose the job is, its runner stands there.
  private static func named(_ job: Job, _ width: Int, hasRunner: Bool, _ jobs: JobList) -> String {
    let isTold = hasRunner || jobs.isOwn(job)
    let name = Name.shown(job.name)
    // Half of the room, and what the name leaves.
    let room = max(6, width / 2, width - Cut.short(name, 64).columns - 1)
    let tail = " " + (isTold ? JobList.own(job) : Cut.middle(Cut.short(job.runner, 64), room))
    return Cut.middle(name, max(5, width - tail.columns)) + tail
  }

  private static func write(
    _ text: String, _ place: TableLayout.Place, y: Int, role: Role, isSelected: Bool, _ canvas: inout Canvas
  ) {
    let isName = place.column == .job || place.column == .runner
    let fitted = isName ? Cut.middle(text, place.width) : Cut.fit(Cut.line(text), place.width)
    let x = place.column.isNumeric ? place.x + place.width - fitted.columns : place.x
    canvas.write(fitted, x: x, y: y, role: role, limit: place.width, isSelected: isSelected)
  }
}
