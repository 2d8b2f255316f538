using System.Reflection;
using System.Runtime.CompilerServices;
using HealthScore.Bot.Hosting;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using Microsoft.AspNetCore.Http;

namespace HealthScore.Bot.Tests.Conventions;

/// <summary>The habits of CONTRIBUTING.md that can be read off the built types.</summary>
public sealed class TypeConventionTests
{
    private static readonly Assembly Bot = typeof(BotApplication).Assembly;

    // An accepted turn is answered whatever happens; System.CommandLine brings the token itself.
    private static readonly string[] NeverCancelled = ["TurnRunner.RunAsync", "ConversationQueue.CloseAsync", "CommandLine.RunAsync"];

    private static readonly Assembly[] Product = [Bot, typeof(Card).Assembly, typeof(Account).Assembly];

    private static IEnumerable<Type> Types => Product.SelectMany(assembly => assembly.GetTypes()).Where(type =>
        type.Namespace?.StartsWith("HealthScore", StringComparison.Ordinal) == true
        && !IsGenerated(type) && !(type.DeclaringType is { } outer && IsGenerated(outer)));

    [Fact]
    public void Types_OfTheBot_AreInternal() =>
        AssertNone(Bot.GetExportedTypes().Where(type => type.Name != "Program").Select(type => type.FullName!));

    [Fact]
    public void Classes_Anywhere_AreSealedUnlessTheyAreBases()
    {
        var bases = Types.Select(type => Plain(type.BaseType)).ToHashSet();
        AssertNone(Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(type))
            .Select(type => type.FullName!));
    }

    [Fact]
    public void Methods_ThatAreAsync_EndWithACancellationToken() => AssertNone(
        from type in Types
        where !IsDelegate(type)
        from method in type.GetMethods(Declared | BindingFlags.Public | BindingFlags.NonPublic)
        where IsSeam(method) && IsAwaitable(method.ReturnType) && method.Name.EndsWith("Async", StringComparison.Ordinal)
        where !EndsWithToken(method) && !CarriesItsOwn(method) && !NeverCancelled.Contains($"{type.Name}.{method.Name}")
        select $"{type.FullName}.{method.Name}");

    [Fact]
    public void Methods_ThatGiveATask_AreNamedAsync() => AssertNone(
        from type in Types
        where !IsDelegate(type)
        from method in type.GetMethods(Declared | BindingFlags.Public)
        where IsSeam(method) && IsAwaitable(method.ReturnType)
        where !method.Name.EndsWith("Async", StringComparison.Ordinal)
        select $"{type.FullName}.{method.Name}");

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What is called from elsewhere; private steps take what they need.
    private static bool IsSeam(MethodInfo method) =>
        (method.IsPublic || method.IsAssembly) && !method.IsSpecialName && !IsGenerated(method) && method.Name != "DisposeAsync";

    private static bool EndsWithToken(MethodInfo method) =>
        method.GetParameters().LastOrDefault() is { HasDefaultValue: false } last && last.ParameterType == typeof(CancellationToken);

    // A request knows when its caller is gone; a line on the console is written to its end.
    private static bool CarriesItsOwn(MethodInfo method) => method.GetParameters().Any(parameter =>
        parameter.ParameterType == typeof(HttpContext) || parameter.ParameterType == typeof(HttpRequest)
        || parameter.ParameterType == typeof(TextWriter));

    private static bool IsAwaitable(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)));

    private static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));

    private static Type? Plain(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;

    private static void AssertNone(IEnumerable<string> violations)
    {
        var all = violations.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
