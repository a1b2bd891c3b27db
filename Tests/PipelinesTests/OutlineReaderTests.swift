import Testing

@testable import Pipelines

struct OutlineReaderTests {
  private static let orders = """
    id,country,amount,created_at,note
    1,de,12.5,2026-01-01T10:00:00Z,
    2,fr,8,2026-01-01T10:01:00Z,late
    """

  private func read(_ text: String, _ sample: String? = orders) throws -> PipelineOutline {
    let sample = try sample.map { text throws(PipelineProblem) in try DataSample(text, isCut: false) }
    return OutlineReader.read(text, sample: sample, dataset: sample == nil ? nil : "/data/orders.csv")
  }

  @Test func `steps are read in order, with their fields`() throws {
    let outline = try read(
      "Keep amount > 10, then sum amount per country and write the results as csv to out/totals.csv.")
    #expect(outline.notCovered == [])
    #expect(outline.source == .csv(path: "/data/orders.csv") && outline.sink == .csv(path: "out/totals.csv"))
    let condition = PipelineOutline.Condition(field: "amount", comparison: .more, value: "10", isNegated: false)
    #expect(outline.steps == [.filter(condition), .fold(.sum, field: "amount", by: ["country"])])
  }

  @Test(
    arguments: [
      ("count the records per country", PipelineOutline.Step.fold(.count, field: nil, by: ["country"])),
      ("compute the average of amount by country", .fold(.mean, field: "amount", by: ["country"])),
      ("group by country and find the maximum amount", .fold(.max, field: "amount", by: ["country"])),
      ("select id, amount and country", .select(["id", "amount", "country"])),
      ("remove duplicates by id", .distinct(["id"])),
      (
        "drop rows where note is empty",
        .filter(PipelineOutline.Condition(field: "note", comparison: .empty, value: "", isNegated: true))
      ),
      (
        "only events whose country is de",
        .filter(PipelineOutline.Condition(field: "country", comparison: .equal, value: "de", isNegated: false))
      ),
    ])
  func `a requirement is a step`(text: String, step: PipelineOutline.Step) throws {
    let outline = try read(text)
    #expect(outline.steps == [step] && outline.notCovered == [], "\(outline)")
  }

  @Test func `a stream is aggregated in windows`() throws {
    let text =
      "Read JSON events from the Kafka topic clicks. Count events per user in 5-minute windows every 1 minute. "
      + "Publish the results to the topic totals."
    let outline = try read(text, nil)
    #expect(outline.notCovered == [], "\(outline.notCovered)")
    #expect(outline.source == .kafka(topic: "clicks") && outline.sink == .kafka(topic: "totals"))
    #expect(outline.window == PipelineOutline.Window(seconds: 300, every: 60))
  }

  @Test func `windows of files need a time, which the data set has`() throws {
    let outline = try read("sum amount per country in windows of 1 hour")
    #expect(outline.timeField == "created_at" && outline.window?.seconds == 3600 && outline.notCovered == [])
  }

  @Test(
    arguments: [
      "detect anomalies with an isolation forest", "keep amount > 10 unless the customer is new",
      "sum amount per continent", "keep country > 3", "join with the customers table", "send an alert to Slack",
      "sum amount per country and mask the email",
    ])
  func `what no template does is not covered, and never half done`(text: String) throws {
    #expect(try !read(text).notCovered.isEmpty)
  }

  @Test(arguments: [("sum note per country", "sum"), ("compute the average of note by country", "average")])
  func `a text has no sum, and the numeric fields are told`(text: String, what: String) throws {
    let left = try read(text).notCovered
    #expect(
      left.first?.contains("the field note is text and has no \(what); numeric fields are id, amount") == true,
      "\(left)")
  }

  @Test(arguments: [
    ("count per a", "per what? the fields are id"), ("sum amount per", "per what?"),
    ("sum turnover", "of which field?"),
  ])
  func `a key or a field that is missing is asked for, and no total is made in its stead`(text: String, reason: String)
    throws
  {
    let left = try read(text).notCovered
    #expect(left.first?.contains(reason) == true, "\(left)")
  }

  @Test func `a field may be called by several words`() throws {
    let outline = try read("sum order-id per \"First Name\"", "order-id,first name\n1,x\n2,y\n")
    #expect(outline.steps == [.fold(.sum, field: "order-id", by: ["first name"])] && outline.notCovered == [])
  }

  @Test func `a text has a minimum, which is a text`() throws {
    let outline = try read("find the minimum note per country")
    #expect(outline.steps == [.fold(.min, field: "note", by: ["country"])] && outline.notCovered == [])
    let sample = try DataSample(Self.orders, isCut: false)
    let code = PipelineTemplate.code(of: outline, sample: sample, requirements: "")
    #expect(code.contains(#"filled(record.get("note"))"#) && !code.contains("number("))
  }

  @Test func `results of windows have their bounds`() throws {
    let outline = try read("sum amount per country in windows of 1 hour and write the results as csv")
    let sample = try DataSample(Self.orders, isCut: false)
    #expect(outline.columns(sample) == ["country", "window_start", "window_end", "sum_amount"])
    let code = PipelineTemplate.code(of: outline, sample: sample, requirements: "")
    #expect(
      code.contains(#"header="country,window_start,window_end,sum_amount""#) && code.contains("WindowParam"), "\(code)")
    let whole = try read("sum amount per country and write the results as csv")
    #expect(whole.columns(sample) == ["country", "sum_amount"])
  }

  @Test func `a file is read as it is said to be`() throws {
    #expect(try read("read text lines from /data/a.csv and count words", nil).source == .text(path: "/data/a.csv"))
  }

  @Test func `where records come from is never made up`() throws {
    #expect(try read("count words", nil).notCovered.first?.contains("where records come from") == true)
  }
}
