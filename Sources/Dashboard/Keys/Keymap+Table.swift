import Screen

extension Keymap {
  static let table = [
    Binding(.columnLeft, [.left, .character("h")], .table, [.jobs], "To the column on the left", hint: "column"),
    Binding(.columnRight, [.right, .character("l")], .table, [.jobs], "To the column on the right"),
    Binding(.sortHere, [.character("#")], .table, [.jobs], "Sort by this column; again reverses"),
    Binding(.sortNext, [.character(">")], .table, [.jobs], "Sort by the next column"),
    Binding(.sortPrevious, [.character("<")], .table, [.jobs], "Sort by the previous column"),
    Binding(.sortJob, [.alt("n")], .table, [.jobs], "Sort by the job's name; again reverses"),
    Binding(.sortState, [.alt("s")], .table, [.jobs], "Sort by state; again reverses"),
    Binding(.sortUp, [.alt("a")], .table, [.jobs], "Sort by how long it runs; again reverses"),
    Binding(.sortCpu, [.alt("c")], .table, [.jobs], "Sort by the share of its processors; again reverses"),
    Binding(.sortHeap, [.alt("m")], .table, [.jobs], "Sort by the heap of its fullest process; again reverses"),
    Binding(.reverse, [.character("I")], .table, [.jobs], "Reverse the order"),
    Binding(.worstFirst, [.character("W")], .table, [.jobs], "Worst first again"),
    Binding(
      .sortNext, [.character(">")], .table, [.runners], "Sort the processes by the next figure", hint: "sort"),
    Binding(.sortPrevious, [.character("<")], .table, [.runners], "Sort the processes by the figure before"),
    Binding(.worstFirst, [.character("W")], .table, [.runners], "The processes in their engine's order again"),
    Binding(
      .wide, [.control("w")], .table, [.jobs], "All columns, beyond the edge too, or only those that have room"),
    Binding(
      .columns, [.character("C"), .function(2)], .table, [.jobs], "Columns: show, hide, move, make wider or narrower"),
    Binding(.toggleColumn, [.character(" ")], .table, [.columns], "Show the column, or hide it"),
    Binding(.columnEarlier, [.left], .table, [.columns], "Move the column to the left"),
    Binding(.columnLater, [.right], .table, [.columns], "Move the column to the right"),
    Binding(.wider, [.character("+")], .table, [.columns], "Make the column wider"),
    Binding(.narrower, [.character("-")], .table, [.columns], "Make the column narrower"),
    Binding(.resetColumns, [.character("0")], .table, [.columns], "The columns as they were made"),
  ]
}
