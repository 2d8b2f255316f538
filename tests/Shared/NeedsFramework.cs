using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace HealthScore.Testing;

/// <summary>xUnit as it is, but for <see cref="ClassNeedsAttribute"/>: inherited tests cannot say themselves what they need.</summary>
internal sealed class NeedsFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkDiscoverer(assembly, sources, messages)
    {
        protected override bool FindTestsForMethod(
            ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions)
        {
            var needs = testMethod.TestClass.Class.ToRuntimeType().GetCustomAttribute<ClassNeedsAttribute>();
            if (needs is null || Missing.Reason(needs.Parts) is not { } reason || !testMethod.Method.GetCustomAttributes(typeof(FactAttribute)).Any())
                return base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);
            return ReportDiscoveredTestCase(new SkippedTest(DiagnosticMessageSink, testMethod, reason), includeSourceInformation, messageBus);
        }
    }
}
