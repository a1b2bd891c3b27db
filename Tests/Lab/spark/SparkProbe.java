import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import scala.Tuple2;

/**
 * An application for tests that can be told to misbehave. Options (--name value): rounds and pause-ms (of the batch), parts
 * (tasks a stage), work-ms (of each task), hot-ms (of its last task: skew), fail-round (a task that throws),
 * throw-round (the driver throws), shuffle (true: by key, in two stages);
 * stream (true), rows (a second), row-ms (for each row: input faster than processing), checkpoint (a folder), seconds.
 */
public final class SparkProbe {
    public static void main(String[] words) throws Exception {
        Map<String, String> options = options(words);
        SparkSession spark = SparkSession.builder().getOrCreate();
        if (options.containsKey("stream")) {
            stream(spark, options);
        } else {
            batch(JavaSparkContext.fromSparkContext(spark.sparkContext()), options);
        }
        spark.stop();
    }

    private static void batch(JavaSparkContext context, Map<String, String> options) throws Exception {
        int parts = number(options, "parts", 4);
        long workMillis = number(options, "work-ms", 0);
        long hotMillis = number(options, "hot-ms", (int) workMillis);
        for (int round = 1; round <= number(options, "rounds", 3); round++) {
            if (round == number(options, "throw-round", 0)) {
                throw new IllegalStateException("asked to throw in round " + round);
            }
            boolean fails = round == number(options, "fail-round", 0);
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < parts * 100; i++) numbers.add(i);
            var squares = context.parallelize(numbers, parts).mapPartitionsWithIndex((index, rows) -> {
                Thread.sleep(index == parts - 1 ? hotMillis : workMillis);
                if (fails && index == 0) throw new IllegalArgumentException("task was asked to fail");
                List<Long> result = new ArrayList<>();
                while (rows.hasNext()) result.add((long) rows.next());
                return result.iterator();
            }, false);
            long sum = options.containsKey("shuffle")
                ? squares.mapToPair(n -> new Tuple2<>(n % 10, n)).reduceByKey(Long::sum, 2).values().reduce(Long::sum)
                : squares.reduce(Long::sum);
            System.out.println("round " + round + ": " + sum);
            Thread.sleep(number(options, "pause-ms", 500));
        }
    }

    private static void stream(SparkSession spark, Map<String, String> options) throws Exception {
        // What is compiled on the way would else make the first batch, and with it all that follow, longer.
        spark.range(1000).withColumn("timestamp", functions.current_timestamp())
            .groupBy(functions.window(functions.col("timestamp"), "5 seconds")).count().collectAsList();
        long rowMillis = number(options, "row-ms", 0);
        Dataset<Row> rows = spark.readStream().format("rate").option("rowsPerSecond", number(options, "rows", 20))
            .option("numPartitions", 1).load();
        Dataset<Row> kept = rowMillis == 0 ? rows : rows.filter((org.apache.spark.api.java.function.FilterFunction<Row>)
            row -> { Thread.sleep(rowMillis); return true; });
        StreamingQuery query = kept.withWatermark("timestamp", "10 seconds")
            .groupBy(functions.window(functions.col("timestamp"), "5 seconds")).count()
            .writeStream().queryName("counts").outputMode("update").format("console")
            .option("checkpointLocation", options.get("checkpoint"))
            .trigger(Trigger.ProcessingTime("1 second")).start();
        query.awaitTermination(number(options, "seconds", 600) * 1000L);
        query.stop();
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static Map<String, String> options(String[] words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) options.put(words[i].substring(2), words[i + 1]);
        return options;
    }
}
