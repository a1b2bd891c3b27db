import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A job for tests that can be told to misbehave. Three vertices, read -> work -> write; options (--name value):
 * name, parallelism, rate (records a second, all subtasks), count (then it ends), work-ms (sleep for each record in
 * "work": back pressure), hot-percent (share of records with one key: skew), fail-after (records of one subtask),
 * restarts, checkpoint-ms, checkpoint-timeout-ms, snapshot-ms (sleep in a snapshot: it expires), batch (true);
 * input_source and output_sink are taken and not used.
 */
public final class Probe {
    private static final int MAX_PARALLELISM = 64;

    public static void main(String[] words) throws Exception {
        Map<String, String> options = options(words);
        long rate = Long.parseLong(options.getOrDefault("rate", "500"));
        long count = Long.parseLong(options.getOrDefault("count", Long.toString(Long.MAX_VALUE)));
        long workMillis = Long.parseLong(options.getOrDefault("work-ms", "0"));
        int hotPercent = Integer.parseInt(options.getOrDefault("hot-percent", "0"));
        long failAfter = Long.parseLong(options.getOrDefault("fail-after", "0"));
        int restarts = Integer.parseInt(options.getOrDefault("restarts", "0"));
        long timeoutMillis = Long.parseLong(options.getOrDefault("checkpoint-timeout-ms", "60000"));
        long snapshotMillis = Long.parseLong(options.getOrDefault("snapshot-ms", "0"));

        Configuration settings = new Configuration();
        settings.setString("restart-strategy.type", restarts > 0 ? "fixed-delay" : "none");
        settings.setString("restart-strategy.fixed-delay.attempts", Integer.toString(Math.max(1, restarts)));
        settings.setString("restart-strategy.fixed-delay.delay", options.getOrDefault("restart-delay-ms", "500") + " ms");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        // What the submission says of parallelism, checkpoints and name stands where the program is not told otherwise.
        if (options.containsKey("parallelism")) {
            env.setParallelism(Integer.parseInt(options.get("parallelism")));
        }
        env.setMaxParallelism(MAX_PARALLELISM);
        boolean isConfigured = env.getCheckpointConfig().isCheckpointingEnabled() && !options.containsKey("checkpoint-ms");
        long checkpointMillis = isConfigured ? env.getCheckpointConfig().getCheckpointInterval()
                : Long.parseLong(options.getOrDefault("checkpoint-ms", "2000"));
        if (Boolean.parseBoolean(options.getOrDefault("batch", "false"))) {
            env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        } else if (checkpointMillis > 0) {
            env.enableCheckpointing(checkpointMillis);
            env.getCheckpointConfig().setCheckpointTimeout(timeoutMillis);
            env.getCheckpointConfig().setTolerableCheckpointFailureNumber(100000);
        }
        WatermarkStrategy<Long> clock = WatermarkStrategy.<Long>forBoundedOutOfOrderness(Duration.ofSeconds(1))
                .withTimestampAssigner((number, ignored) -> System.currentTimeMillis());
        DataGeneratorSource<Long> source = new ManySplits(
                count, rate > 0 ? RateLimiterStrategy.perSecond(rate) : RateLimiterStrategy.noOp());
        env.fromSource(source, clock, "read", Types.LONG).uid("read")
                .map(new Failing(failAfter)).uid("gate").name("gate")
                .keyBy(number -> Math.floorMod(number, 100L) < hotPercent ? 0L : Math.floorMod(number * 31, 257L))
                .map(new Working(workMillis, snapshotMillis)).uid("work").name("work")
                .rebalance()
                .map(number -> number + 1).returns(Types.LONG).uid("write").name("write")
                .sinkTo(new DiscardingSink<>()).uid("drop").name("drop");
        if (options.containsKey("name")) {
            env.execute(options.get("name"));
        } else {
            env.execute();
        }
    }

    private static final Set<String> KNOWN = Set.of("name", "parallelism", "rate", "count", "work-ms", "hot-percent",
            "fail-after", "restarts", "restart-delay-ms", "checkpoint-ms", "checkpoint-timeout-ms", "snapshot-ms", "batch", "input_source",
            "output_sink");

    /** Reads {@code name=value}, {@code --name=value}, {@code --name value} and {@code --name}; an unknown name is an error. */
    private static Map<String, String> options(String[] words) {
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < words.length; at++) {
            boolean isOption = words[at].startsWith("--");
            String[] pair = words[at].substring(isOption ? 2 : 0).split("=", 2);
            if (!KNOWN.contains(pair[0]) || (pair.length < 2 && !isOption)) {
                throw new IllegalArgumentException("unknown option " + words[at] + "; known: " + KNOWN);
            }
            boolean takesNext = pair.length < 2 && at + 1 < words.length && !words[at + 1].startsWith("--");
            options.put(pair[0], pair.length == 2 ? pair[1] : takesNext ? words[++at] : "true");
        }
        return options;
    }

    /**
     * The generator makes as many splits as the job is wide when it first starts: subtasks that are added by a rescale
     * find none and end at once, and a savepoint in that moment fails. This one always makes MAX_PARALLELISM of them.
     */
    static final class ManySplits extends DataGeneratorSource<Long> {
        private static final long serialVersionUID = 1L;

        ManySplits(long count, RateLimiterStrategy rate) {
            super(index -> index, count, rate, Types.LONG);
        }

        @Override
        @SuppressWarnings("unchecked")
        public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
                SplitEnumeratorContext<NumberSequenceSplit> context) {
            InvocationHandler wide = (proxy, method, words) -> method.getName().equals("currentParallelism")
                    ? MAX_PARALLELISM : method.invoke(context, words);
            return super.createEnumerator((SplitEnumeratorContext<NumberSequenceSplit>) Proxy.newProxyInstance(
                    ManySplits.class.getClassLoader(), new Class<?>[] {SplitEnumeratorContext.class}, wide));
        }
    }

    static final class Failing implements MapFunction<Long, Long> {
        private static final long serialVersionUID = 1L;
        private final long after;
        private long seen;

        Failing(long after) {
            this.after = after;
        }

        @Override
        public Long map(Long number) {
            if (after > 0 && ++seen > after) {
                throw new IllegalStateException("probe was told to fail after " + after + " records");
            }
            return number;
        }
    }

    static final class Working implements MapFunction<Long, Long>, CheckpointedFunction {
        private static final long serialVersionUID = 1L;
        private final long millis;
        private final long snapshotMillis;

        Working(long millis, long snapshotMillis) {
            this.millis = millis;
            this.snapshotMillis = snapshotMillis;
        }

        @Override
        public Long map(Long number) throws InterruptedException {
            if (millis > 0) {
                Thread.sleep(millis);
            }
            return number;
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws InterruptedException {
            if (snapshotMillis > 0) {
                Thread.sleep(snapshotMillis);
            }
        }

        @Override
        public void initializeState(FunctionInitializationContext context) {}
    }

    private Probe() {}
}
