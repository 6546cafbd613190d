package [=package];

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** The service credentials of Unity Catalog, which only the driver of a Databricks cluster has; without its libraries. */
final class [=Name]Databricks {

  private [=Name]Databricks() {}

  /** A token of the credential's, which has to be one of Azure's. */
  static String token(String credential, String scope) {
    try {
      Object dbutils = type("com.databricks.dbutils_v1.DBUtilsHolder").getMethod("dbutils").invoke(null);
      Object provider = call(call(dbutils, "credentials"), "getServiceCredentialsProvider", credential);
      if (!type("com.azure.core.credential.TokenCredential").isInstance(provider)) {
        throw new IllegalArgumentException("serviceCredential '" + credential + "' gives out no tokens, but is a "
            + provider.getClass().getName());
      }
      Object request = type("com.azure.core.credential.TokenRequestContext").getConstructor().newInstance();
      call(request, "addScopes", (Object) new String[] {scope});
      return (String) call(call(provider, "getTokenSync", request), "getToken");
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("serviceCredential is for a driver of Databricks on Azure, and here is no "
          + e.getMessage(), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("Databricks gives no token for serviceCredential '" + credential + "': "
          + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("serviceCredential does not work with this version of Databricks: " + e, e);
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
  }

  /** Calls the public method of that name that takes as many arguments. */
  private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
    Method method = Arrays.stream(target.getClass().getMethods())
        .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.length)
        .findFirst().orElseThrow(() -> new NoSuchMethodException(target.getClass().getName() + "." + name));
    method.setAccessible(true); // the class need not be public
    return method.invoke(target, arguments);
  }
}
