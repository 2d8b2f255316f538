namespace HealthScore.Scoring.Tests.Import;

/// <summary>Gives some bytes, then fails as a disk does.</summary>
internal sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        return read > 0 ? read : throw new IOException("The disk is gone.");
    }
}
