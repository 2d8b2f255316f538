namespace HealthScore.Scoring.Storage;

/// <summary>The store cannot be opened, read or written. The message names the place, its setting and the fix.</summary>
public sealed class StoreUnusableException : Exception
{
    public StoreUnusableException(string message) : base(message)
    {
    }

    public StoreUnusableException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public StoreUnusableException()
    {
    }
}
