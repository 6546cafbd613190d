import com.google.inject.Guice; // finding
import com.google.inject.Injector;
import org.apache.spark.sql.connector.read.Scan;

final class OrdersScan implements Scan {}
