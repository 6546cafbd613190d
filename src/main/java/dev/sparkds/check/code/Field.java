package dev.sparkds.check.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;

/**
 * A field, or a component of a record.
 *
 * @param node where it is declared
 * @param serialised whether it travels with its object
 */
public record Field(String name, Type type, Node node, Optional<Expression> value, boolean isStatic, boolean isFinal, boolean serialised) {

  static Field of(Parameter component) {
    return new Field(component.getNameAsString(), component.getType(), component.getName(), Optional.empty(), false, true, true);
  }

  static Field of(FieldDeclaration declared, VariableDeclarator variable) {
    return new Field(variable.getNameAsString(), variable.getType(), variable.getName(), variable.getInitializer(),
        declared.isStatic(), declared.isFinal(), !declared.isStatic() && !declared.isTransient());
  }

  /** Its type without arguments, such as {@code List}. */
  public String typeName() {
    return Nodes.name(type);
  }
}
