using Xunit.Abstractions;
using Xunit.Sdk;

namespace HealthScore.Testing;

/// <summary>A test that is not run, for a reason that only its class knows.</summary>
internal sealed class SkippedTest : XunitTestCase
{
    private string _reason = "";

    [Obsolete("For xUnit, which makes it from its serialized form.")]
    public SkippedTest()
    {
    }

    public SkippedTest(IMessageSink messages, ITestMethod method, string reason)
        : base(messages, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method) => _reason = reason;

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(_reason), _reason);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        base.Deserialize(data);
        _reason = data.GetValue<string>(nameof(_reason));
        SkipReason = _reason;
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => _reason;
}
